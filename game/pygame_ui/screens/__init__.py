"""The screens, one a file. `screen.Screen` says what each of them can do."""

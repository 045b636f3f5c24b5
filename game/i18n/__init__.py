"""Languages: whose words, plural forms, dates and amounts a person reads. English is the source.

`language.load` gives a `Language`, `language.available` and `language.preferred` help to choose
one, `language.mark` names a sentence for later, `pseudo.Pseudo` shows what is not translatable.
"""

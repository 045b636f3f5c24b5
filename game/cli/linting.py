"""`lint` and `schema`, as the author's tools do them."""

import argparse

from game.author.lint import lint as lint_files
from game.author.lint import schema as schema_text
from game.i18n.language import Language


def lint(options: argparse.Namespace, language: Language) -> int:
    """Print every problem of scenario files; 1 if there is an error."""
    del language  # problems of scenario files are English
    return lint_files(options.files, options.format)


def schema(options: argparse.Namespace, language: Language) -> int:
    """Print the JSON Schema of scenario files."""
    del options, language
    print(schema_text(), end="")
    return 0

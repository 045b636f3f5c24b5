"""Options at the table are said in words, in every language."""

import pytest

from game.i18n.language import load as language_of
from game.scenario.compile import find, load
from game.shipped import assets_folder
from game.voice.options import in_words, said_option
from game.voice.words import Words

SAID = [
    ("es", "12w", "12 semanas"),
    ("es", "1y", "1 a\u00f1o"),
    ("zh", "30d", "30\u5929"),
    ("zh", "6m", "6\u4e2a\u6708"),
    ("en", "+2.5%", "+2.5%"),
]


@pytest.mark.parametrize(("code", "label", "said"), SAID)
def test_a_figure_is_said_with_the_unit_of_the_language(code, label, said):
    assert in_words(language_of(code, assets_folder() / "locale"), label) == said


def test_what_the_author_words_is_said_in_those_words():
    language = language_of("es", assets_folder() / "locale")
    words = Words(language, load(find("bench_refresh")).texts("es"))
    assert said_option(words, "configuration", "base") == "b\u00e1sica"

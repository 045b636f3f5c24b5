"""What a person looks like, where the author says so; the rest is drawn from the person's id."""

from typing import Annotated

from pydantic import Field

from game.portraits.look import EXTRAS, WORDS
from game.portraits.palette import SKINS
from game.scenario.parts import Part, Several
from game.scenario.values import Whole, Word


def _word(choice: str, what: str) -> Word:
    return Word(what, {str(word): word for word in WORDS[choice]})


class Appearance(Part):
    """What a person looks like; whatever is left out is drawn so that people are told apart."""

    head: Annotated[str, _word("head", "a shape of the head")] | None = Field(
        None, description="Shape of the head: `oval`, `round`, `square`, `long`, `heart` or `broad`."
    )
    skin: Annotated[int, Whole(1, len(SKINS))] | None = Field(
        None, description="Colour of the skin, from 1, light, to 6, dark."
    )
    hair: Annotated[str, _word("hair", "a style of hair")] | None = Field(
        None, description=f"Hair, or what covers it: {', '.join(f'`{word}`' for word in WORDS['hair'])}."
    )
    hair_colour: Annotated[str, _word("hair_colour", "a colour of hair")] | None = Field(
        None,
        description="Colour of hair, brows and beard: "
        f"{', '.join(f'`{word}`' for word in WORDS['hair_colour'])}.",
    )
    cover: Annotated[str, _word("cover", "a colour of cloth")] | None = Field(
        None, description="Colour of a headscarf, a turban or a cap; the words are those of `colour`."
    )
    age: Annotated[str, _word("age", "an age")] | None = Field(
        None, description="`young`, `middle` or `older`."
    )
    beard: Annotated[str, _word("beard", "a beard")] | None = Field(
        None, description="`none`, `moustache`, `goatee`, `short` or `full`."
    )
    glasses: Annotated[str, _word("glasses", "a pair of glasses")] | None = Field(
        None, description="`none`, `round`, `square`, `browline` or `half`."
    )
    clothes: Annotated[str, _word("clothes", "clothes")] | None = Field(
        None, description=f"Clothes: {', '.join(f'`{word}`' for word in WORDS['clothes'])}."
    )
    colour: Annotated[str, _word("colour", "a colour of cloth")] | None = Field(
        None,
        description=f"Colour of the clothes: {', '.join(f'`{word}`' for word in WORDS['colour'])}.",
    )
    second: Annotated[str, _word("second", "a colour of cloth")] | None = Field(
        None, description="Colour of the sleeves with a vest, an overall or a sari; words as for `colour`."
    )
    accent: Annotated[str, _word("accent", "a colour of accents")] | None = Field(
        None,
        description="Colour of a tie, a lining, buttons: "
        f"{', '.join(f'`{word}`' for word in WORDS['accent'])}.",
    )
    extras: Annotated[
        list[Annotated[str, Word("an extra", {word: word for word in EXTRAS})]],
        Field(max_length=len(EXTRAS)),
        Several(),
    ] = Field([], description="`earrings`, `freckles`, `hearing_aid`, `lashes`; several, or none.")

    def chosen(self) -> dict[str, str | int | tuple[str, ...]]:
        """Return what the author chose, as fields of a look."""
        given: dict[str, str | int | tuple[str, ...]] = self.model_dump(exclude_defaults=True)
        if self.extras:
            given["extras"] = tuple(each for each in EXTRAS if each in self.extras)
        return given

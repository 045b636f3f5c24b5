"""What every map of a scenario file is made of: closed maps, texts in several languages, references."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from game.scenario.values import MOST_MONEY, Reference, Share, Whole, Words

#: Languages a text may be written in; English is the one that every text has.
LANGUAGES = ("en", "zh", "es")
#: Values of a weight of which only the proportions matter.
WEIGHT = Whole(0, 100)

Money = Annotated[int, Whole(0, MOST_MONEY)]
Weight = Annotated[int, WEIGHT]
Portion = Annotated[int, Share()]
PersonId = Annotated[str, Reference("people", "person")]
NeedId = Annotated[str, Reference("needs", "need")]
FactId = Annotated[str, Reference("facts", "fact", may_be_absent=True)]
EventId = Annotated[str, Reference("events", "event", may_be_absent=True)]
CriterionId = Annotated[str, Reference("criteria", "criterion")]
RivalId = Annotated[str, Reference("rivals", "rival")]


class Part(BaseModel):
    """A map of a scenario file: unknown keys are refused, and nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Spelt(Part):
    """A map in whose place a plain value may stand; it is described as the map's first key is."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both spellings: the plain value and the map."""
        reference = handler(core)
        described = handler.resolve_ref_schema(reference)
        mapped = dict(described)
        described.clear()
        described["description"] = mapped.pop("description")
        described["anyOf"] = [next(iter(mapped["properties"].values())), mapped]
        return reference


class Phrase(Spelt):
    """A text in one or several languages; a plain text is good in all of them."""

    en: str
    zh: str = ""
    es: str = ""

    def words(self, language: str) -> str:
        """Return the text in a language, or in English where it has not been translated."""
        return self.written(language) or self.en

    def written(self, language: str) -> str:
        """Return the text in a language, empty where it has not been translated."""
        return {"en": self.en, "zh": self.zh, "es": self.es}.get(language, "")

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"en": value}


class Label(Phrase):
    """A few words; plain, or a map of languages with at least `en`."""

    en: Annotated[str, Words(40)] = Field(description="In English.")
    zh: Annotated[str, Words(40)] = Field("", description="In Chinese.")
    es: Annotated[str, Words(40)] = Field("", description="In Spanish.")


class Line(Phrase):
    """A short text on one line; plain, or a map of languages with at least `en`."""

    en: Annotated[str, Words(160)] = Field(description="In English.")
    zh: Annotated[str, Words(160)] = Field("", description="In Chinese.")
    es: Annotated[str, Words(160)] = Field("", description="In Spanish.")


class Passage(Phrase):
    """A sentence or two on one line; plain, or a map of languages with at least `en`."""

    en: Annotated[str, Words(500)] = Field(description="In English.")
    zh: Annotated[str, Words(500)] = Field("", description="In Chinese.")
    es: Annotated[str, Words(500)] = Field("", description="In Spanish.")


class Prose(Phrase):
    """A text of a few sentences; plain, or a map of languages with at least `en`."""

    en: Annotated[str, Words(1200, lines=True)] = Field(description="In English.")
    zh: Annotated[str, Words(1200, lines=True)] = Field("", description="In Chinese.")
    es: Annotated[str, Words(1200, lines=True)] = Field("", description="In Spanish.")


class Several:
    """A list of which a single item may be written without its brackets."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described = handler(core)
        return {"anyOf": [described["items"], described]}


def _listed(value: Any) -> Any:
    """Return a list of one for anything that is no list."""
    return value if isinstance(value, list) else [value]

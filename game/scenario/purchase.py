"""How the customer buys: the type of purchase, what is in use today, and the rules of a tender."""

from typing import Annotated

from pydantic import Field

from game.engine.vocab import Purchase as Type
from game.scenario.parts import Line, Part, Portion, RivalId
from game.scenario.story import When
from game.scenario.values import Name, Word


class Installed(Part):
    """What is in use at the customer's today."""

    rival: RivalId = Field(description="The rival who sold it.", examples=["keystone"])
    switching: Portion = Field(
        description="What changing the vendor costs the customer, as a share of what a vendor is worth to "
        "them; people who saw the new one at work, and a good proposal, mind it less.",
        examples=["5%"],
    )


class Purchase(Part):
    """How the customer buys."""

    type: Annotated[Type, Word.of(Type, "a type of purchase")] = Field(
        "new_task",
        validate_default=True,
        description="`new_task`; `modified_rebuy` goes faster; `straight_rebuy` skips the design as well.",
    )
    installed: Installed | None = Field(None, description="What is in use today, if it is a rival's.")


class Credential(Part):
    """Something without which an offer to a tender is not opened."""

    id: Annotated[str, Name()] = Field(description="Word for the credential.", examples=["licence"])
    name: Line = Field(description="What people call it.", examples=["Sales licence"])
    when: When = Field(
        description="What shows that we have it, all of which must hold when the offers are opened.",
        examples=["{fact: [licence_papers]}"],
    )


class Tender(Part):
    """Sealed offers that are scored; from the evaluation on nobody may be contacted."""

    quality: Portion = Field(
        "60%", validate_default=True, description="Share of quality in the score; the rest is price."
    )
    credentials: list[Credential] = Field(
        [], max_length=8, description="Without any of them the offer is not opened."
    )

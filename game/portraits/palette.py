"""The colours of the parts: each part is drawn in default colours, which stand for a slot each."""

from typing import Final

#: Slot to the default colour in which the parts are drawn; no two are equal.
SLOTS: Final = {
    "skin": "#E9B68F",
    "skin2": "#CE9068",  # shade
    "lip": "#B5564A",
    "hair": "#2C2422",
    "hair2": "#4A3D38",  # shine
    "brow": "#2A2120",
    "cover": "#5B4A74",  # headscarf, turban, cap
    "cover2": "#7D6A99",
    "cloth": "#3E5C76",
    "cloth2": "#2E465B",
    "sleeve": "#3E5C77",
    "sleeve2": "#2E465C",
    "shirt": "#F7F4EE",
    "shirt2": "#DAD4C8",
    "accent": "#C4572F",
    "frame": "#33302E",
    "ink": "#22262B",
    "table": "#C89F76",
    "table2": "#A87F58",
    "chair": "#59636E",
    "chair2": "#444D57",
}

#: Skin, its shade, lips; from light to dark.
SKINS: Final = {
    1: ("#F3CDB0", "#DDA582", "#B9584B"),
    2: ("#EBBD95", "#D0966C", "#AE5140"),
    3: ("#D9A278", "#B97F55", "#9C4638"),
    4: ("#B67A50", "#935B36", "#7E3226"),
    5: ("#8A5836", "#683E22", "#43120F"),
    6: ("#744931", "#543221", "#2F0B0D"),
}

#: Hair, its shine, brows.
HAIRS: Final = {
    "black": ("#27211F", "#4B403B", "#191413"),
    "dark": ("#3A2C28", "#5F4A43", "#2E2422"),
    "brown": ("#5E3D2C", "#845A45", "#4A3024"),
    "auburn": ("#8A4526", "#B1623C", "#6F361E"),
    "ginger": ("#B8602E", "#D58A54", "#8C4520"),
    "blond": ("#D3A95F", "#E8CB92", "#8F6A34"),
    "salt": ("#5E5D5E", "#86858A", "#454445"),
    "grey": ("#9A9A98", "#BDBDBA", "#6E6C6A"),
    "white": ("#D8D5CF", "#F0EDE8", "#8A8680"),
}

#: Cloth and its shade: clothes, what is worn over or under them, and coverings of the head.
CLOTHS: Final = {
    "navy": ("#2F4A66", "#23384F"),
    "charcoal": ("#3C434B", "#2B3138"),
    "steel": ("#5B7083", "#455766"),
    "slateblue": ("#52618F", "#3F4B73"),
    "sky": ("#7FB2D0", "#5F93B3"),
    "teal": ("#1F7A74", "#175E59"),
    "forest": ("#3C6B4A", "#2C5238"),
    "olive": ("#6E7A4B", "#545E38"),
    "mustard": ("#D39A2C", "#AF7C1B"),
    "hivis": ("#F08A24", "#C96C10"),
    "brick": ("#B5533A", "#91402B"),
    "rose": ("#C9788A", "#A85C6E"),
    "wine": ("#7C3B4A", "#5F2B38"),
    "plum": ("#5B4A73", "#483A5C"),
    "sand": ("#C9AE86", "#A98E67"),
    "ivory": ("#EFE6D6", "#D3C7B1"),
    "white": ("#F4F2EC", "#D9D5CB"),
}

#: Ties, linings, buttons and the like: whatever stands out.
ACCENTS: Final = {
    "red": "#A23B2A",
    "orange": "#C4572F",
    "amber": "#E69F00",
    "gold": "#C9A227",
    "green": "#2E7D5B",
    "teal": "#1F7A74",
    "blue": "#2E6DA4",
    "plum": "#5B4A73",
    "wine": "#7C3B4A",
    "cream": "#F0DFC0",
}

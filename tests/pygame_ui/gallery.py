# ruff: noqa: RUF001 - Chinese has signs of its own
"""A screen with every widget of the kit, for tests and the benchmark; its texts mean nothing."""

import functools
from typing import Any

from game.pygame_ui.kit.button import Button, Choice, Tool
from game.pygame_ui.kit.card import Bar, Card, Chip, Tinted
from game.pygame_ui.kit.chart import Chart, Level, Series
from game.pygame_ui.kit.dialog import Modal
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.glow import Glow
from game.pygame_ui.kit.inputs import DropDown, Slider, Stepper, Toggle
from game.pygame_ui.kit.layout import Column, Grid, Layers, Row, Space, Wrap
from game.pygame_ui.kit.meter import Meter, Progress, Ring
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import Heading, Icon, Label, Rule, Span, Text
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Widget

EN: dict[str, Any] = {
    "title": "Visit: Lin Mei 林梅",
    "place": "Test lab, building 4 · call plan: learn what re-tests cost",
    "notebook": "Notebook",
    "close": "Close the visit",
    "menu": "Menu",
    "move": "Your move",
    "left": "25 min left",
    "moves": [
        ("shield", "Show proof", "Aldea test report, 3 pages", "6 min"),
        ("ask", "Ask: what it costs", "implication · limiting", "4 min"),
        ("ask", "Ask: if it were gone?", "need-payoff · lead-in", "4 min"),
        ("ear", "Listen", "let her go on", "3 min"),
        ("swap", "Play back", "“So two to four days…”", "2 min"),
        ("talk", "Feature to benefit", "for a need you know", "5 min"),
        ("warn", "Answer an objection", "1 open", "5 min"),
        ("star", "Praise", "her method, her result", "1 min"),
        ("flag", "Ask for a next step", "date, introduction, …", "4 min"),
    ],
    "order": "Ask for the order",
    "early": "too early: no explicit need",
    "sofar": "So far",
    "said": "“You have ten minutes for slides. Then I have questions.”",
    "her": "Lin Mei",
    "you": "You",
    "ours": ["“Our bench ", "halves", " the re-tests.” ", "Feature, warmth"],
    "link": "Approver",
    "meaning": "Whoever has to sign above a sum, and is often met by nobody.",
    "noticed": "You noticed",
    "chips": ["took notes 12 min ago", "neutral", "arms crossed now", "open", "Need confirmed", "Decider"],
    "tiles": [
        ("Facts", "evidence, detail"),
        ("Results", "options, brief"),
        ("Vision", "image, ideas"),
        ("Warmth", "“we”, no hurry"),
    ],
    "tabs": ["Moves", "Needs", "Objections", "So far"],
    "doubt": "“Every supplier says that.”",
    "doubts": "doubt, wants proof",
    "state": "open",
    "sound": "Sounds",
    "volume": "Volume",
    "days": "Days",
    "terms": ["pay half ahead", "pay at delivery", "pay in 60 days"],
    "field": "Your name",
    "plan": "Plan a visit",
    "edit": "Edit guess",
    "locked": "no time left",
    "hours": "Hours this week",
    "trust": "Trust",
    "chart": ["us 946", "they 880", "our limit 910", "Concessions, ¥1,000"],
    "question": "Leave the table?",
    "answer": "What is on the table stays there, and they will remember that you left.",
}
ZH: dict[str, Any] = {
    **EN,
    "title": "拜访：林梅 Lin Mei",
    "place": "四号楼测试实验室 · 计划：弄清复测的代价",
    "notebook": "笔记本",
    "close": "结束拜访",
    "menu": "菜单",
    "move": "您的行动",
    "left": "还剩 25 分钟",
    "moves": [
        ("shield", "出示证据", "阿尔德亚测试报告，共三页", "6 分钟"),
        *[("ask", "询问：这要花多少", "影响 · 限定", "4 分钟")] * 8,
    ],
    "order": "请求下单",
    "early": "为时过早：对方还没有明确的需求",
    "said": "“您有十分钟放幻灯片，然后我有问题要问。如果没有数据，我们就不必继续谈下去了。”",
    "chips": ["十二分钟前做了笔记", "中性", "现在双臂交叉", "未知", "需求已确认", "决策者"],
    "tiles": [
        ("事实", "证据与细节"),
        ("结果", "选项，简短"),
        ("愿景", "画面与想法"),
        ("温暖", "“我们”，不着急"),
    ],
    "tabs": ["行动", "需求", "异议", "至今"],
}


def _so_far(words: dict[str, Any]) -> Widget:
    before, bold, after, move = words["ours"]
    looks: list[dict[str, Any]] = [
        {"icon": "pen", "tone": "green"},
        {"icon": "same"},
        {"icon": "shield", "tone": "verm"},
        {"icon": "q", "dashed": True},
        {"icon": "check", "tone": "green", "edged": True},
        {"solid": True},
    ]
    chips = [Chip(text, **look) for text, look in zip(words["chips"], looks, strict=True)]
    spans = [before, Span(bold, bold=True), after, Span(move, icon="talk", colour="ink2", size=12)]
    return Card(
        [
            Row(
                [Label(words["her"], size=12, colour="ink2", em=44), Label(words["said"], grow=1)],
                align="start",
            ),
            Row(
                [Label(words["you"], size=12, colour="ink2", em=44), Text(spans, grow=1)],
                align="start",
            ),
            Text([words["you"], " ", Span(words["link"], tooltip=words["meaning"])], key="glossary"),
            Rule(),
            Row([Label(words["noticed"], size=12, bold=True), Wrap(chips, grow=1)]),
            Wrap(
                [
                    Button(words["plan"], icon="target", main=True, key="plan"),
                    Button(words["edit"], icon="pen", key="edit"),
                    Button(words["edit"], locked=words["locked"], key="locked"),
                    Button(words["edit"], tone="verm", digit="0", key="zero"),
                ]
            ),
        ],
        title=words["sofar"],
        icon="talk",
        aside=Label(words["left"], size=12, colour="ink2"),
    )


def _chart(words: dict[str, Any]) -> Widget:
    us, they, limit, title = words["chart"]
    lines = [
        Series([(0, 1000), (1, 974), (2, 956), (3, 946), (3.4, 946)], label=us, steps=True, mark="circle"),
        Series(
            [(0, 860), (1, 872), (2, 880), (3.4, 880)],
            colour="verm",
            ink="verm",
            label=they,
            steps=True,
            dashed=True,
            mark="triangle",
        ),
    ]
    chart = Chart(
        lines,
        across=[(number, str(number)) for number in range(6)],
        up=[(height, str(height)) for height in (860, 900, 940, 980)],
        levels=[Level(910, limit)],
        name=title,
    )
    return Card([chart], title=title, icon="chart")


class Gallery:
    """Every widget once or more; what is set on the screen is kept here."""

    def __init__(self, words: dict[str, Any] = EN) -> None:
        self.words = words
        self.on, self.number, self.days, self.term, self.name = True, 40, 3, 0, "林梅"
        self.tab, self.manner, self.asking = "tab-Moves", 1, False
        self.pressed: list[str] = []

    def build(self) -> Widget:
        """The whole screen; with a question before it as long as one is asked."""
        page = Column([self._head(), self._body()], gap=0)
        return Layers([page, self._question()]) if self.asking else page

    def set(self, name: str, value: object) -> None:
        setattr(self, name, value)

    def _head(self) -> Widget:
        words = self.words
        return Bar(
            [
                Heading(words["title"], size=16, colour="headtext"),
                Label(words["place"], colour="headsoft", grow=1),
                Ring(0.6, track="pill", name=words["left"]),
                Tool("book", text=words["notebook"], key="notebook"),
                Tool("exit", lambda: self.set("asking", True), text=words["close"], bright=True, key="close"),
                Tool("menu", tooltip=words["menu"], key="menu"),
            ],
            height=52,
        )

    def _body(self) -> Widget:
        left = Scroll(
            Column([self._tiles(), _so_far(self.words), self._settings()], gap=12, pad=(2, 4)),
            key="left",
            grow=1,
        )
        right = Scroll(
            Column([self._state(), _chart(self.words)], gap=12, pad=(2, 4)), key="right", width=320
        )
        return Row([left, self._moves(), right], gap=12, pad=(12, 12, 16, 12), align="stretch", grow=1)

    def _moves(self) -> Widget:
        words = self.words
        rows: list[Widget] = [
            Choice(
                title,
                functools.partial(self.pressed.append, title),
                icon=icon,
                note=note,
                cost=cost,
                digit=str(number),
                main=number == 1,
                first=number == 1,
                key=f"move-{number}",
            )
            for number, (icon, title, note, cost) in enumerate(words["moves"], 1)
        ]
        rows.append(Choice(words["order"], locked=words["early"], key="order"))
        rows.append(Choice(words["order"], icon="cart", cost=words["left"], small=True, key="small"))
        rows.append(Choice(words["order"], locked=words["state"], small=True, key="small-locked"))
        return Card(
            [Scroll(Column(rows, gap=6, pad=5), key="moves", grow=1)],
            title=words["move"],
            icon="target",
            aside=Label(words["left"], size=12, colour="ink2"),
            pad=(10, 8),
            width=330,
        )

    def _tiles(self) -> Widget:
        marks = [("square", "blue"), ("triangle", "verm"), ("diamond", "plum"), ("circle", "green")]
        tiles = [
            Tile(
                title,
                functools.partial(self.set, "manner", number),
                note=note,
                icon=icon,
                tone=tone,
                chosen=number == self.manner,
                key=f"manner-{number}",
            )
            for number, ((title, note), (icon, tone)) in enumerate(
                zip(self.words["tiles"], marks, strict=True)
            )
        ]
        return Card([Grid(tiles, columns=(1, 1, 1, 1), least=110)])

    def _settings(self) -> Widget:
        words = self.words
        tabs = [
            TabOf(f"tab-{name}", text, icon)
            for name, text, icon in zip(
                EN["tabs"], words["tabs"], ("target", "tree", "warn", "talk"), strict=True
            )
        ]
        return Card(
            [
                Tabs(tabs, self.tab, lambda key: self.set("tab", key)),
                Toggle(words["sound"], on=self.on, on_change=lambda on: self.set("on", on), key="sound"),
                Row(
                    [
                        Label(words["volume"], em=90),
                        Slider(
                            self.number,
                            span=(0, 100),
                            step=5,
                            on_change=lambda n: self.set("number", n),
                            shown=f"{self.number} %",
                            name=words["volume"],
                            key="volume",
                            grow=1,
                        ),
                    ]
                ),
                Row(
                    [
                        Label(words["days"], em=90),
                        Stepper(
                            self.days,
                            span=(1, 5),
                            on_change=lambda n: self.set("days", n),
                            name=words["days"],
                            key="days",
                        ),
                        DropDown(
                            words["terms"],
                            self.term,
                            lambda n: self.set("term", n),
                            name=words["days"],
                            key="terms",
                        ),
                        Space(),
                    ]
                ),
                Field(self.name, lambda text: self.set("name", text), empty=words["field"], key="field"),
            ]
        )

    def _state(self) -> Widget:
        words = self.words
        doubt = Row(
            [
                Icon("warn", colour="verm"),
                Column(
                    [Label(words["doubt"], size=12), Label(words["doubts"], size=12, colour="ink2")],
                    gap=0,
                    grow=1,
                ),
                Label(words["state"], size=12, bold=True, colour="verm"),
            ]
        )
        return Card(
            [
                Tinted([doubt], tone="verm"),
                Tinted([Label(words["doubts"], size=12)], tone="amber", dashed=True),
                Glow(Label(words["said"], size=12), fresh=True, key="glow"),
                Row([Icon("hour"), Label(words["hours"], grow=1), Label("26 / 40", bold=True)]),
                Progress(0.65, name=words["hours"], key="hours"),
                Row([Meter(3, name=words["trust"]), Label(words["trust"], size=12)]),
            ],
            title=words["tabs"][2],
            icon="warn",
        )

    def _question(self) -> Widget:
        return Modal(
            [Label(self.words["answer"])],
            title=self.words["question"],
            icon="exit",
            on_close=lambda: self.set("asking", False),
            actions=[
                Button(self.words["edit"], lambda: self.set("asking", False), key="stay", first=True),
                Button(self.words["plan"], lambda: self.set("asking", False), main=True, key="leave"),
            ],
            key="question",
        )

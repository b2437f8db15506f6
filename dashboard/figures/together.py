"""Who takes part with whom: a matrix of the actors that are seen most."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import permutations

import plotly.graph_objects as go

from dashboard.escaping import for_chart
from dashboard.figures.palette import CLEAR, RULE

CELL = 30  # pixels


def together(casts: Iterable[frozenset[str]], actors: list[str], names: Mapping[str, str]) -> go.Figure:
    """Draw in how many events each two of the actors take part; `casts` are the actors of each event.

    The number stands in the cell. Each cell carries the two ids as `customdata`. Cells of two
    that never meet are empty, and so is the diagonal.
    """
    counts = Counter(pair for cast in casts for pair in permutations(sorted(cast & set(actors)), 2))
    said = [for_chart(str(names.get(actor, actor)), most=22) for actor in actors]
    cells = [(row, column) for row in actors for column in actors if counts[row, column]]
    place = {actor: number for number, actor in enumerate(actors)}
    most = max((counts[cell] for cell in cells), default=1)
    numbers = list(range(len(actors)))
    return go.Figure(
        data=[
            go.Scatter(
                x=[place[column] for _, column in cells],
                y=[place[row] for row, _ in cells],
                mode="markers+text",
                text=[str(counts[cell]) for cell in cells],
                textfont={
                    "size": 12,
                    "color": ["#FFF" if counts[c] * 2 > most else "#1B222A" for c in cells],
                },
                marker={
                    "symbol": "square",
                    "size": CELL - 4,
                    "opacity": 1,
                    "color": [_shade(counts[cell] / most) for cell in cells],
                },
                customdata=[list(cell) for cell in cells],
                hovertext=[
                    f"{said[place[row]]} with {said[place[column]]}: {counts[row, column]}"
                    for row, column in cells
                ],
                hovertemplate="%{hovertext}<extra></extra>",
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
            )
        ],
        layout={
            "height": CELL * len(actors) + 130,
            "width": CELL * len(actors) + 190,
            "margin": {"l": 8, "r": 8, "t": 110, "b": 8},
            "dragmode": False,
            "hovermode": "closest",
            "showlegend": False,
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "xaxis": _axis(numbers, said) | {"side": "top", "tickangle": -60},
            "yaxis": _axis(numbers, said) | {"range": [len(actors) - 0.5, -0.5], "automargin": True},
        },
    )


def _shade(share: float) -> str:
    """Return a blue between pale and full, the same on a light page as on a dark one."""
    pale, full = (214, 230, 242), (10, 90, 140)
    red, green, blue = (round(p + (f - p) * share) for p, f in zip(pale, full, strict=True))
    return f"rgb({red}, {green}, {blue})"


def _axis(numbers: list[int], said: list[str]) -> dict[str, object]:
    return {
        "range": [-0.5, len(numbers) - 0.5],
        "fixedrange": True,
        "tickmode": "array",
        "tickvals": numbers,
        "ticktext": said,
        "ticks": "",
        "gridcolor": RULE,
        "zeroline": False,
    }

"""Writes the network of actors as GEXF 1.3, for Gephi and network libraries.

Actors are nodes; two are joined where they take part in the same event, once for each. The
network is dynamic: a node and an edge exist in the stretches (spells) of their events, as whole
days. XML Schema has no year 0 in its first version, so what begins before the year 1 is counted
without its stretch.
"""

from itertools import combinations
from typing import Any
from xml.etree import ElementTree as ET

from pipeline.exporters.entries import Dating, Entry, Member, entries
from pipeline.exporters.losses import Loss, is_any, is_bc, is_fine, is_uncertain, is_undated, said
from pipeline.exporters.plain import line, stamped
from pipeline.exporters.xml import serialised
from pipeline.model.iso import day
from pipeline.ports import Extract

LOSSES = (
    Loss("Loses the words, quotes and headlines of {}: it carries who was in an event with whom.", is_any),
    Loss("Leaves out {} that name no actor.", lambda entry: not entry.members),
    Loss("Counts {} without a date, outside of time.", is_undated),
    Loss("Counts {} before the year 1, outside of time.", is_bc),
    Loss("Loses the uncertainty of {}.", is_uncertain),
    Loss("Loses the time of day of {}.", is_fine),
)
NODE_COLUMNS = (("kind", "string"), ("events", "integer"))


class GexfExporter:
    """Who was in an event with whom, and when."""

    name = "gexf"
    suffix = ".gexf"
    title = "GEXF network"
    purpose = "The network of actors, for Gephi and other network tools"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the network."""
        found = entries(extract)
        root = ET.Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
        meta = ET.SubElement(root, "meta")
        ET.SubElement(meta, "creator").text = extract.stamp["software"]
        ET.SubElement(meta, "description").text = f"{line(extract.title)}. {stamped(extract.stamp)}"
        shape = {"mode": "dynamic", "defaultedgetype": "undirected", "timeformat": "date"}
        graph = ET.SubElement(root, "graph", shape | {"timerepresentation": "interval"})
        columns = ET.SubElement(graph, "attributes", {"class": "node", "mode": "static"})
        for title, kind in NODE_COLUMNS:
            ET.SubElement(columns, "attribute", {"id": title, "title": title, "type": kind})
        _add_nodes(ET.SubElement(graph, "nodes"), found)
        _add_edges(ET.SubElement(graph, "edges"), found)
        ET.indent(root)
        return serialised(root)

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the network does not carry."""
        return said(entries(extract), *LOSSES)


def _add_nodes(parent: ET.Element, found: tuple[Entry, ...]) -> None:
    events: dict[str, tuple[Member, list[Entry]]] = {}
    for entry in found:
        for member in entry.members:
            events.setdefault(member.id, (member, []))[1].append(entry)
    for key, (member, taking_part) in sorted(events.items()):
        node = ET.SubElement(parent, "node", {"id": line(key), "label": line(member.name)})
        values = ET.SubElement(node, "attvalues")
        for title, value in (("kind", member.kind), ("events", str(len(taking_part)))):
            ET.SubElement(values, "attvalue", {"for": title, "value": value})
        _add_spells(node, taking_part)


def _add_edges(parent: ET.Element, found: tuple[Entry, ...]) -> None:
    shared: dict[tuple[str, str], list[Entry]] = {}
    for entry in found:
        for pair in combinations(sorted({member.id for member in entry.members}), 2):
            shared.setdefault(pair, []).append(entry)
    for number, ((one, other), together) in enumerate(sorted(shared.items(), key=lambda item: item[0])):
        told: dict[str, Any] = {"id": str(number), "source": line(one), "target": line(other)}
        edge = ET.SubElement(parent, "edge", told | {"weight": str(len(together))})
        _add_spells(edge, together)


def _add_spells(parent: ET.Element, found: list[Entry]) -> None:
    stretches = {_stretch(e.dating) for e in found if e.dating and not e.dating.is_bc}
    if stretches:
        spells = ET.SubElement(parent, "spells")
        for start, end in sorted(stretches):
            ET.SubElement(spells, "spell", {"start": start, "end": end})


def _stretch(dating: Dating) -> tuple[str, str]:
    return day(dating.first), day(dating.last)

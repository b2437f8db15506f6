// Reads exports with the program they are for, and prints what that program understood, a line of JSON each.
// node read.mjs markwhen|icalendar|gexf FILE...
import { readFileSync } from "node:fs";
import { parse } from "@markwhen/parser";
import ICAL from "ical.js";
import graphology from "graphology";
import gexf from "graphology-gexf";

function markwhen(text) {
  const found = parse(text);
  const events = [];
  const walk = (node) => {
    if (node.children) node.children.forEach(walk);
    else {
      events.push({
        from: node.dateRangeIso.fromDateTimeIso,
        to: node.dateRangeIso.toDateTimeIso,
        headline: node.firstLine.restTrimmed,
        tags: node.tags,
        lines: node.supplemental.map((one) => one.type),
        properties: Object.keys(node.properties),
      });
    }
  };
  walk(found.events);
  const messages = [...found.parseMessages, ...found.documentMessages];
  return { header: found.header, messages: messages.map((one) => one.message), events };
}

function icalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return events.map((one) => ({
    uid: one.uid,
    summary: one.summary,
    start: one.startDate.toString(),
    end: one.endDate.toString(),
    categories: one.component.getFirstProperty("categories")?.getValues() ?? [],
  }));
}

function network(text) {
  const graph = gexf.parse(graphology, text);
  return {
    nodes: graph.mapNodes((key, attributes) => ({ key, ...attributes })),
    edges: graph.mapEdges((_, attributes, source, target) => ({ source, target, weight: attributes.weight })),
  };
}

const [, , format, ...files] = process.argv;
const read = { markwhen, icalendar, gexf: network }[format];
for (const file of files) console.log(JSON.stringify(read(readFileSync(file, "utf8"))));

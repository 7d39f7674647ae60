package org.demarche.app.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The XML of news agencies, both of the IPTC: NITF, an article a file, and NewsML-G2, one or several items a file whose text
 * is XHTML or NITF inside.
 */
final class Agencies {
    private Agencies() {}

    static List<Input> nitf(Position position, byte[] bytes, String file, Settings settings) throws Unreadable {
        Element root = Xml.parsed(position, bytes).getDocumentElement();
        if (!root.getLocalName().equals("nitf")) {
            throw new Unreadable(position, Reason.MALFORMED, "expected the element nitf, found " + root.getLocalName());
        }
        Draft draft = nitf(position, root, file);
        return List.of(new Input(position, () -> draft.article(settings)));
    }

    private static Draft nitf(Position position, Element root, String file) {
        List<String> days = new ArrayList<>();
        for (String name : List.of("date.issue", "date.release", "story.date")) {
            Xml.first(root, name).map(day -> day.getAttribute("norm")).ifPresent(days::add);
        }
        Xml.first(root, "pubdata")
                .map(data -> data.getAttribute("date.publication"))
                .ifPresent(days::add);
        String headline = Stream.of(
                        Xml.first(root, "hl1"), Xml.first(root, "hedline"), Xml.first(root, "head", "title"))
                .map(Xml::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String id = Xml.first(root, "doc-id")
                .map(element -> element.getAttribute("id-string"))
                .orElse("");
        String outlet = Xml.first(root, "pubdata")
                .map(data -> data.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .orElse(file);
        String body = Xml.first(root, "body.content").map(Xml::paragraphs).orElse("");
        return new Draft(
                position,
                id,
                laidOut(headline, dateline(root), body),
                headline,
                outlet,
                "",
                days.stream().filter(day -> !day.isBlank()).toList());
    }

    /** "STRELSAU, March 4", of the dateline's parts. */
    private static String dateline(Element root) {
        Optional<Element> dateline = Xml.first(root, "dateline");
        String place = Xml.text(dateline.flatMap(line -> Xml.first(line, "location")));
        String day = Xml.text(dateline.flatMap(line -> Xml.first(line, "story.date")));
        String parts = place.isEmpty() || day.isEmpty() ? place + day : place + ", " + day;
        return parts.isEmpty() ? Xml.text(dateline) : parts;
    }

    private static String laidOut(String headline, String dateline, String body) {
        String place = dateline.replaceFirst("[,—–-].*", "").strip();
        boolean said = dateline.isEmpty() || place.isEmpty() || body.startsWith(place);
        return Paragraphs.titled(headline, said || body.isEmpty() ? body : dateline + " — " + body);
    }

    static List<Input> newsml(Position position, byte[] bytes, String file, Settings settings) throws Unreadable {
        Element root = Xml.parsed(position, bytes).getDocumentElement();
        List<Element> items = root.getLocalName().equals("newsItem") ? List.of(root) : Xml.all(root, "newsItem");
        if (items.isEmpty()) {
            throw new Unreadable(
                    position, Reason.MALFORMED, "expected newsItem elements, found " + root.getLocalName());
        }
        List<Input> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Position at = items.size() == 1 ? position : new Position(position.source(), Position.Unit.RECORD, i + 1L);
            out.add(item(at, items.get(i), file, settings));
        }
        return out;
    }

    private static Input item(Position position, Element item, String file, Settings settings) {
        String kind = Xml.first(item, "itemMeta", "itemClass")
                .map(element -> element.getAttribute("qcode"))
                .orElse("");
        if (!kind.isBlank() && !kind.endsWith(":text")) {
            return Input.failing(position, Reason.NO_ARTICLE, "the item is of class " + kind);
        }
        Draft draft = draft(position, item, file);
        return new Input(position, () -> draft.article(settings));
    }

    private static Draft draft(Position position, Element item, String file) {
        Optional<Element> meta = Xml.first(item, "itemMeta");
        Optional<Element> content = Xml.first(item, "contentMeta");
        List<String> days = Stream.of(
                        content.flatMap(each -> Xml.first(each, "contentCreated")),
                        meta.flatMap(each -> Xml.first(each, "firstCreated")),
                        meta.flatMap(each -> Xml.first(each, "versionCreated")))
                .map(Xml::text)
                .filter(day -> !day.isEmpty())
                .toList();
        String headline = Xml.text(content.flatMap(each -> Xml.first(each, "headline")));
        String dateline = Xml.text(content.flatMap(each -> Xml.first(each, "dateline")));
        String outlet = meta.flatMap(each -> Xml.first(each, "provider"))
                .map(each -> Stream.of(Xml.text(Xml.first(each, "name")), each.getAttribute("literal"))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(""))
                .filter(name -> !name.isBlank())
                .orElse(file);
        String body = Xml.first(item, "contentSet", "inlineXML")
                .map(inline -> Xml.first(inline, "body.content")
                        .or(() -> Xml.first(inline, "body"))
                        .orElse(inline))
                .or(() -> Xml.first(item, "contentSet", "inlineData"))
                .map(Xml::paragraphs)
                .orElse("");
        return new Draft(
                position, item.getAttribute("guid"), laidOut(headline, dateline, body), headline, outlet, "", days);
    }
}

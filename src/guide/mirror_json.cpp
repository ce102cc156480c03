#include "guide/mirror_json.hpp"

#include <string_view>

#include "base/json.hpp"
#include "base/match.hpp"

namespace camtay {
namespace {

constexpr std::string_view role_name(Role role) {
  switch (role) {
    case Role::Heading: return "heading";
    case Role::Paragraph: return "paragraph";
    case Role::Image: return "image";
    case Role::Button: return "button";
    case Role::Group: return "group";
    case Role::Radio: return "radio";
    case Role::Checkbox: return "checkbox";
    case Role::TextField: return "text_field";
    case Role::TextArea: return "text_area";
    case Role::Progress: return "progress";
    case Role::Notice: return "notice";
    case Role::Statement: return "statement";
    case Role::Item: return "item";
    case Role::Sheet: return "sheet";
    case Role::Link: return "link";
  }
  return "";
}

constexpr std::string_view keyboard_name(Keyboard keyboard) {
  switch (keyboard) {
    case Keyboard::Text: return "text";
    case Keyboard::Name: return "name";
    case Keyboard::Digits: return "digits";
    case Keyboard::Phone: return "phone";
    case Keyboard::Search: return "search";
  }
  return "";
}

constexpr std::string_view theme_name(Theme theme) {
  switch (theme) {
    case Theme::Light: return "light";
    case Theme::Dark: return "dark";
    case Theme::BlackOnYellow: return "yellow";
  }
  return "";
}

Json json_of(const MarkShape& shape) {
  return std::visit(overloaded{
                        [](const TextMark& m) {
                          return Json::array({"t", m.x, m.y, m.width, m.size, static_cast<int>(m.face), m.text});
                        },
                        [](const RuleMark& m) {
                          return Json::array({"r", m.x1, m.y1, m.x2, m.y2, m.thickness});
                        },
                        [](const LeaderMark& m) {
                          return Json::array({"l", m.x1, m.x2, m.y});
                        },
                        [](const BoxMark& m) {
                          return Json::array({"b", m.x, m.y, m.side, m.ticked ? 1 : 0});
                        },
                    },
                    shape);
}

Json json_of(const Page& page) {
  Json marks = Json::array();
  for (const Mark& mark : page.marks) marks.push_back(json_of(mark.shape));
  return {{"w", page.width}, {"h", page.height}, {"marks", std::move(marks)}};
}

void set_if(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}
void set_if(Json& json, const char* key, int number) {
  if (number != 0) json[key] = number;
}
void set_if(Json& json, const char* key, bool flag) {
  if (flag) json[key] = true;
}
// [text, 1 where it is strong, "vi" where that is not the language of the page]
void set_if(Json& json, const char* key, const Rich& rich) {
  if (rich.empty()) return;
  Json& runs = json[key] = Json::array();
  for (const Run& run : rich) {
    Json& one = runs.emplace_back(Json::array({run.text, run.strong ? 1 : 0}));
    if (run.vietnamese) one.push_back("vi");
  }
}

Json json_of(const SemanticNode& node) {
  Json json = {{"id", node.id}, {"role", role_name(node.role)}};
  set_if(json, "parent", node.parent);
  set_if(json, "look", node.look);
  set_if(json, "name", node.name);
  set_if(json, "spokenName", node.spoken_name);
  set_if(json, "runs", node.text);
  set_if(json, "hint", node.hint);
  set_if(json, "value", node.value);
  set_if(json, "picture", node.picture);
  set_if(json, "alt", node.alt);
  set_if(json, "describedBy", node.described_by);
  if (node.role == Role::Sheet) {
    json["sheet"] = parse_json_or_discarded(node.group);
  } else {
    set_if(json, "group", node.group);
  }
  set_if(json, "level", node.level);
  set_if(json, "lines", node.lines);
  set_if(json, "max", node.max_length);
  set_if(json, "letters", node.width_letters);
  if (node.role == Role::TextField || node.role == Role::TextArea) json["keyboard"] = keyboard_name(node.keyboard);
  set_if(json, "checked", node.checked);
  set_if(json, "invalid", node.invalid);
  set_if(json, "alert", node.alert);
  set_if(json, "labelHidden", !node.label_shown);
  if (node.can_expand) json["expanded"] = node.expanded;
  set_if(json, "next", !node.last);
  return json;
}

// Hundredths of a CSS pixel are enough, and short.
double rounded(float value) {
  return static_cast<double>(static_cast<long>(value * 100 + (value < 0 ? -0.5F : 0.5F))) / 100;
}

Json json_of(const mirror::Op& op) {
  using namespace mirror;
  return std::visit(
      overloaded{
          [](const NewPage& page) {
            return Json::array({"page", page.screen, page.title});
          },
          [](const Wear& wear) {
            return Json::array({"wear",
                                {{"text", wear.look.text_percent},
                                 {"theme", theme_name(wear.look.theme)},
                                 {"skin", wear.look.skin == Skin::Plain ? "plain" : "canvas"},
                                 {"language", wear.look.language}}});
          },
          [](const Put& put) {
            return Json::array({"put", json_of(put.node), put.before});
          },
          [](const mirror::Set& set) {
            return Json::array({"set", json_of(set.node)});
          },
          [](const Drop& drop) {
            return Json::array({"drop", drop.id});
          },
          [](const Move& move) {
            return Json::array({"move", move.id, rounded(move.rect.x), rounded(move.rect.y), rounded(move.rect.width),
                                rounded(move.rect.height), move.rect.fixed ? 1 : 0, rounded(move.rect.text_size)});
          },
          [](const Extent& extent) {
            return Json::array({"extent", rounded(extent.width), rounded(extent.height)});
          },
          [](const Highlight& mark) {
            const Spoken& spoken = mark.spoken;
            return Json::array({"mark", spoken.node, spoken.from, spoken.to, spoken.word_from, spoken.word_to});
          },
          [](const Announce& announce) {
            return Json::array({"announce", announce.text});
          },
          [](const Focus& focus) {
            return Json::array({"focus", focus.id});
          },
      },
      op);
}

}  // namespace

std::string to_json(std::span<const mirror::Op> changes) {
  Json json = Json::array();
  for (const mirror::Op& op : changes) json.push_back(json_of(op));
  return json_text(json);
}

std::string sheet_to_json(const Sheet& sheet) {
  Json json = json_of(sheet.page);
  json["zoom"] = sheet.zoom_percent;
  Json& parts = json["parts"] = Json::array();
  int last = -1;
  for (const Mark& mark : sheet.page.marks) {
    if (mark.part == last || mark.part < 0 || mark.part >= static_cast<int>(sheet.parts.size())) continue;
    last = mark.part;
    const Part& part = sheet.parts[static_cast<std::size_t>(mark.part)];
    if (part.tag != Tag::Artifact && !part.text.empty()) parts.push_back(part.text);
  }
  return json_text(json);
}

std::string pages_to_json(const Document& document) {
  Json json = Json::array();
  for (const Page& page : document.pages) json.push_back(json_of(page));
  return json_text(json);
}

}  // namespace camtay

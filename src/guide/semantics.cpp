#include <string>
#include <utility>

#include "guide/languages.hpp"
#include "guide/mirror.hpp"
#include "guide/mirror_json.hpp"

namespace camtay {
namespace {

std::string look_of(Tone tone) {
  switch (tone) {
    case Tone::Plain: return "";
    case Tone::Soft: return "soft";
    case Tone::Mend: return "mend";
    case Tone::Warn: return "warn";
    case Tone::Done: return "done";
  }
  return "";
}

std::string look_of(Button::Kind kind) {
  switch (kind) {
    case Button::Kind::Main: return "main";
    case Button::Kind::Back: return "back";
    case Button::Kind::Help: return "help";
    case Button::Kind::Listen: return "listen";
    case Button::Kind::Secondary: return "secondary";
    case Button::Kind::Wide: return "wide";
  }
  return "";
}

std::string look_of(Picture::Size size) {
  switch (size) {
    case Picture::Size::Lead: return "lead";
    case Picture::Size::Paper: return "paper";
    case Picture::Size::Logo: return "logo";
  }
  return "";
}

SemanticNode button_node(const Button& button, NodeId parent = {}) {
  return {.id = button.id,
          .parent = std::move(parent),
          .role = Role::Button,
          .look = look_of(button.kind),
          .name = button.label,
          .spoken_name = button.spoken_label,
          .picture = button.icon,
          .expanded = button.expanded,
          .can_expand = button.can_expand};
}

SemanticNode entry_node(const Entry& entry, NodeId parent = {}) {
  return {.id = entry.id,
          .parent = std::move(parent),
          .role = entry.lines > 1 ? Role::TextArea : Role::TextField,
          .name = entry.label,
          .hint = entry.hint,
          .value = entry.value,
          .described_by = entry.described_by,
          .lines = entry.lines > 1 ? entry.lines : 0,
          .max_length = entry.max_length,
          .width_letters = entry.width_letters,
          .keyboard = entry.keyboard,
          .invalid = entry.invalid,
          .label_shown = entry.label_shown,
          .last = entry.last};
}

struct Adder {
  std::vector<SemanticNode>& nodes;

  void operator()(const Heading& heading) const {
    nodes.push_back({.id = heading.id,
                     .role = Role::Heading,
                     .look = look_of(heading.tone),
                     .name = heading.text,
                     .level = heading.level});
  }
  void operator()(const Paragraph& paragraph) const {
    nodes.push_back({.id = paragraph.id,
                     .role = Role::Paragraph,
                     .look = look_of(paragraph.tone),
                     .name = plain_text(paragraph.text),
                     .text = paragraph.text});
  }
  void operator()(const Picture& picture) const {
    nodes.push_back({.id = picture.id,
                     .role = Role::Image,
                     .look = look_of(picture.size),
                     .name = picture.alt,
                     .picture = picture.asset});
  }
  void operator()(const Button& button) const { nodes.push_back(button_node(button)); }
  void operator()(const Options& options) const {
    nodes.push_back({.id = options.id,
                     .role = Role::Group,
                     .look = options.cards ? "cards" : "options",
                     .name = options.label,
                     .described_by = options.described_by,
                     .invalid = options.invalid,
                     .label_shown = options.legend_shown});
    for (const Option& option : options.options) {
      nodes.push_back({.id = option.id,
                       .parent = options.id,
                       .role = options.several ? Role::Checkbox : Role::Radio,
                       .look = options.cards ? "card" : "option",
                       .name = option.label,
                       .picture = option.picture,
                       .checked = option.chosen});
    }
  }
  void operator()(const Entry& entry) const { nodes.push_back(entry_node(entry)); }
  void operator()(const EntryRow& row) const {
    nodes.push_back({.id = row.id, .role = Role::Group, .look = "row", .name = row.label, .label_shown = false});
    for (const Entry& entry : row.entries) nodes.push_back(entry_node(entry, row.id));
  }
  void operator()(const Progress& progress) const {
    nodes.push_back({.id = progress.id,
                     .role = Role::Progress,
                     .name = progress.text,
                     .spoken_name = progress.spoken,
                     .hint = progress.section,
                     .group = std::to_string(progress.done) + "/" + std::to_string(progress.total)});
  }
  void operator()(const Notice& notice) const {
    nodes.push_back({.id = notice.id,
                     .role = Role::Notice,
                     .look = look_of(notice.tone),
                     .name = notice.title,
                     .text = notice.text,
                     .picture = notice.icon,
                     .alert = notice.alert});
  }
  void operator()(const Statement& statement) const {
    nodes.push_back(
        {.id = statement.id, .role = Role::Statement, .name = plain_text(statement.text), .text = statement.text});
    if (!statement.listen.id.empty()) nodes.push_back(button_node(statement.listen, statement.id));
    nodes.push_back(button_node(statement.change, statement.id));
  }
  void operator()(const Item& item) const {
    nodes.push_back({.id = item.id,
                     .role = Role::Item,
                     .look = look_of(item.tone),
                     .name = item.title,
                     .text = item.text,
                     .picture = item.picture,
                     .alt = item.alt});
  }
  void operator()(const Sheet& sheet) const {
    nodes.push_back({.id = sheet.id, .role = Role::Sheet, .name = sheet.label, .group = sheet_to_json(sheet)});
  }
  void operator()(const Link& link) const {
    nodes.push_back({.id = link.id, .role = Role::Link, .name = link.label, .group = link.href});
  }
};

}  // namespace

std::string plain_text(const Rich& rich) {
  std::string text;
  for (const Run& run : rich) text += run.text;
  return text;
}

SemanticTree semantics(const Screen& screen) {
  SemanticTree tree{.screen = screen.key,
                    .title = screen.title,
                    .focus = screen.focus,
                    .focus_turn = screen.focus_turn,
                    .announcement = screen.announcement,
                    .look = screen.look,
                    .spoken = screen.spoken};
  for (const Block& block : screen.blocks) std::visit(Adder{tree.nodes}, block);
  if (screen.look.language != "vi") tell_languages(tree.nodes);
  return tree;
}

}  // namespace camtay

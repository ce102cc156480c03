#include "platform/headless_text.hpp"

#include <algorithm>
#include <iterator>

#include "base/json.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

bool is_numbered(const SemanticNode& node) {
  if (node.role == Role::Radio || node.role == Role::Checkbox) return true;
  return node.role == Role::Button && node.look != "main" && !has_word(node.id);
}

// "title: text", whichever of both there is.
std::string titled(const SemanticNode& node, std::string_view between) {
  const std::string text = plain_text(node.text);
  if (node.name.empty() || text.empty()) return node.name + text;
  // "CHƯA NỘP." needs no colon behind it.
  if (between.front() == ':' && std::string_view(".!?").find(node.name.back()) != std::string_view::npos)
    return node.name + " " + text;
  return node.name + std::string(between) + text;
}

std::string button_text(const SemanticNode& node) {
  std::string text = node.look == "main" ? "[[ " + node.name + " ]]" : "[ " + node.name + " ]";
  if (node.can_expand) text += node.expanded ? " (-)" : " (+)";
  return text;
}

std::string field_text(const SemanticNode& node) {
  std::string text = node.label_shown ? node.name + ": " : "";
  text += "[" + (node.value.empty() ? std::string("____") : node.value) + "]";
  if (!node.hint.empty()) text += "\n  " + node.hint;
  return text;
}

std::string sheet_text(const SemanticNode& node) {
  std::string text = "--- " + node.name + " ---";
  const Json sheet = parse_json_or_discarded(node.group);
  const auto parts = sheet.is_object() ? sheet.find("parts") : sheet.end();
  if (!sheet.is_object() || parts == sheet.end()) return text;
  for (const Json& part : *parts) {
    if (part.is_string()) text += "\n| " + part.get_ref<const std::string&>();
  }
  return text;
}

std::string node_text(const SemanticNode& node) {
  switch (node.role) {
    case Role::Heading: return (node.level == 1 ? "# " : "## ") + node.name;
    case Role::Paragraph: return node.name;
    case Role::Image: return node.name.empty() ? "" : "{" + node.name + "}";
    case Role::Button: return button_text(node);
    case Role::Group: return node.label_shown ? node.name : "";
    case Role::Radio: return (node.checked ? "(x) " : "( ) ") + node.name;
    case Role::Checkbox: return (node.checked ? "[x] " : "[ ] ") + node.name;
    case Role::TextField:
    case Role::TextArea: return field_text(node);
    case Role::Progress: return node.hint.empty() ? node.name : node.name + ", " + node.hint;
    case Role::Notice: return (node.look == "mend" || node.look == "warn" ? "! " : "") + titled(node, ": ");
    case Role::Statement: return "> " + node.name;
    case Role::Item: return "* " + titled(node, "\n  ");
    case Role::Sheet: return sheet_text(node);
    case Role::Link: return node.name + " <" + node.group + ">";
  }
  return {};
}

}  // namespace

bool has_word(std::string_view id) {
  constexpr std::string_view ids[] = {"back", "help", "later", "listen", "paper", "why"};
  return std::find(std::begin(ids), std::end(ids), id) != std::end(ids);
}

std::vector<NodeId> numbered(const HeadlessPage& page) {
  std::vector<NodeId> ids;
  for (const SemanticNode& node : page.nodes) {
    if (is_numbered(node)) ids.push_back(node.id);
  }
  return ids;
}

std::string to_text(const HeadlessPage& page, Numbers numbers) {
  std::string text;
  int number = 0;
  for (const SemanticNode& node : page.nodes) {
    std::string line = node_text(node);
    if (numbers == Numbers::Shown && is_numbered(node)) line = std::to_string(++number) + ". " + line;
    if (numbers == Numbers::Shown && node.role == Role::Button && has_word(node.id)) line += " " + node.id;
    if (line.empty()) continue;
    const std::string margin = node.parent.empty() ? "" : "  ";
    text += margin + replaced(line, "\n", "\n" + margin) + "\n";
  }
  return text;
}

}  // namespace camtay

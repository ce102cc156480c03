#include <algorithm>

#include "form/layout.hpp"
#include "form/pdf.hpp"
#include "guide/dictation.hpp"
#include "guide/press.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

constexpr int zoom_steps = 5;  // 100, 150, 200, 300, 400 %

void hand(Model& model, const Document& document, std::string_view words_name, Effects& effects) {
  const std::string file = words(model)(words_name, {{"id", model.procedure_id}});
  effects.push_back(
      Hand{.file_name = file, .media_type = "application/pdf", .bytes = to_pdf(document, *model.loaded.faces)});
  model.opened = "saved";
  model.query = file;
  model.focus = "saved";
}

void press_on_done(Model& model, const NodeId& node, Effects& effects) {
  if (node == "done/again") return go(model, {.stop = Stop::Preview}, effects);
  const bool guide = node == "next" && form_here(model).empty();
  if (node == "done/new" || guide) return go(model, {.stop = Stop::Choose}, effects);
  if (is_online_help(node)) return toggle_aloud(model, node, effects);
  if (!model.document) return;
  if (node == "next") {
    effects.push_back(Print{*model.document});
  } else if (node == "done/save") {
    hand(model, *model.document, "file.form", effects);
  } else if (node == "done/blank") {
    hand(model, layout(*model.loaded.form, {}, *model.loaded.faces), "file.blank", effects);
  }
}

void press_on_preview(Model& model, const NodeId& node, Effects& effects) {
  int& zoom = model.trail[model.at].page;
  if (node == "next") return go(model, {.stop = Stop::Done}, effects);
  if (node == "preview/change") return go_to_check(model, sections_here(model).front()->id, effects);
  if (node == "preview/larger") zoom = std::min(zoom + 1, zoom_steps - 1);
  if (node == "preview/smaller") zoom = std::max(zoom - 1, 0);
  model.focus.clear();
}

void edit(Model& model, std::string id, Effects& effects) {
  Place editing{.stop = Stop::Question, .id = std::move(id), .returning = true};
  if (is_open(model, editing)) go(model, std::move(editing), effects);
}

}  // namespace

bool press_after_questions(Model& model, const NodeId& node, Effects& effects) {
  if (!can_ask(model)) return false;
  const std::size_t slash = node.rfind('/');
  const std::string field = slash == std::string::npos ? "" : node.substr(0, slash);
  const std::string what = slash == std::string::npos ? "" : node.substr(slash + 1);
  switch (place(model).stop) {
    case Stop::Check:
      if (node == "next") return go_on_from_check(model, effects), true;
      if (what == "change") return edit(model, field, effects), true;
      if (what == "listen") {
        if (!model.settings.only_asked) model.settings.voice = true;
        keep(model, effects);
        return speak_node(model, field, effects, Reading::Asked), true;
      }
      return false;
    case Stop::Missing:
      if (what == "fill") return edit(model, field, effects), true;
      if (node == "next")
        return go(model, {.stop = form_here(model).empty() ? Stop::Done : Stop::Preview}, effects), true;
      return false;
    case Stop::Preview: return press_on_preview(model, node, effects), true;
    case Stop::Done: return press_on_done(model, node, effects), true;
    default: return false;
  }
}

void choose_setting(Model& model, std::string_view node, Effects& effects) {
  Look& look = model.settings.look;
  if (node == "size/100") look.text_percent = 100;
  if (node == "size/125") look.text_percent = 125;
  if (node == "size/150") look.text_percent = 150;
  if (node == "size/200") look.text_percent = 200;
  if (node == "theme/light") look.theme = Theme::Light;
  if (node == "theme/dark") look.theme = Theme::Dark;
  if (node == "theme/yellow") look.theme = Theme::BlackOnYellow;
  if (node == "voice/on" || node == "voice/off") {
    model.settings.voice = node == "voice/on";
    model.settings.only_asked = !model.settings.voice;
  }
  if (node == "rate/normal" || node == "rate/slow") model.settings.slow = node == "rate/slow";
  if (node == "region/north") model.settings.region = Region::North;
  if (node == "region/central") model.settings.region = Region::Central;
  if (node == "region/south") model.settings.region = Region::South;
  if (node == "volume/100") model.settings.volume_percent = 100;
  if (node == "volume/60") model.settings.volume_percent = 60;
  if (node == "volume/30") model.settings.volume_percent = 30;
  if (node == "read_back/on" || node == "read_back/off") model.settings.read_back = node == "read_back/on";
  if (node == "skin/canvas") look.skin = Skin::Canvas;
  if (node == "skin/plain") look.skin = Skin::Plain;
  if (node == "language/vi") look.language = "vi";
  if (node == "language/en") look.language = "en";
  if (node.starts_with("language/")) listen_in_new_language(model, effects);
  model.focus.clear();
  model.loaded.failed.erase("lang/" + look.language + ".json");
  ask_for_files(model, effects);
  keep(model, effects);
  speak_node(model, NodeId(node), effects);
}

}  // namespace camtay

#include "guide/dictation.hpp"
#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {

Screen view_help(const Model& model) {
  const Words& say = words(model);
  Screen screen = new_screen(model, "help", say["help.title"]);
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["help.title"]});
  add_voice_notice(screen, model);
  const auto add_result = [&](const char* id, Tone tone) {
    if (model.opened == id)
      screen.blocks.push_back(
          Notice{.id = id, .tone = tone, .text = {{say[std::string("help.") + id]}}, .alert = true});
  };
  add_result("clearing", Tone::Soft);
  add_result("cleared", Tone::Done);
  add_result("not_cleared", Tone::Mend);
  screen.blocks.push_back(Paragraph{.id = "text", .text = {{say["help.text"]}}});
  offer_dictation(screen, model);
  const std::string phone = model.loaded.procedure ? told(model, model.loaded.procedure->phone_note) : "";
  screen.blocks.push_back(Item{.id = "help/phone",
                               .picture = "phone",
                               .title = say["done.phone"],
                               .text = {{phone.empty() ? say["help.phone"] : phone}}});
  screen.blocks.push_back(Item{.id = "help/scam",
                               .picture = "warning",
                               .title = say["help.scam_title"],
                               .text = {{say["help.scam"]}},
                               .tone = Tone::Warn});
  screen.blocks.push_back(button(model, "help/settings", "help.settings", Button::Kind::Wide, "settings"));
  screen.blocks.push_back(button(model, "help/clear", "help.clear", Button::Kind::Wide));
  if (model.opened == "clear") {
    if (model.has_voices)
      screen.blocks.push_back(
          Notice{.id = "clear/voices", .tone = Tone::Warn, .text = {{say["help.clear_voices"]}}, .alert = true});
    screen.blocks.push_back(button(model, "help/clear_sure", "help.clear_sure", Button::Kind::Wide));
  }
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "help.back"));
  return screen;
}

Screen view_settings(const Model& model) {
  const Words& say = words(model);
  const Look& look = model.settings.look;
  Screen screen = new_screen(model, "settings", say["settings.title"]);
  screen.blocks.push_back(button(model, "back", "bar.back", Button::Kind::Back));
  screen.blocks.push_back(listen_button(model, "question.listen"));
  screen.blocks.push_back(Heading{.id = "title", .text = say["settings.title"]});
  add_voice_notice(screen, model);
  const auto options = [&](const char* id, std::vector<Option> all) {
    screen.blocks.push_back(Options{
        .id = id, .label = say[std::string("settings.") + id], .legend_shown = true, .options = std::move(all)});
  };
  const auto size = [&](int percent) {
    const std::string number = std::to_string(percent);
    return Option{"size/" + number, say["settings.size_" + number], "", look.text_percent == percent};
  };
  options("size", {size(100), size(125), size(150), size(200)});
  options("theme", {{"theme/light", say["settings.theme_light"], "", look.theme == Theme::Light},
                    {"theme/dark", say["settings.theme_dark"], "", look.theme == Theme::Dark},
                    {"theme/yellow", say["settings.theme_yellow"], "", look.theme == Theme::BlackOnYellow}});
  options("voice", {{"voice/on", say["settings.voice_on"], "", model.settings.voice},
                    {"voice/off", say["settings.voice_off"], "", !model.settings.voice}});
  options("rate", {{"rate/normal", say["settings.rate_normal"], "", !model.settings.slow},
                   {"rate/slow", say["settings.rate_slow"], "", model.settings.slow}});
  const auto volume = [&](int percent) {
    const std::string number = std::to_string(percent);
    return Option{"volume/" + number, say["settings.volume_" + number], "", model.settings.volume_percent == percent};
  };
  options("volume", {volume(100), volume(60), volume(30)});
  // A voice of the device speaks as it does.
  if (model.voice == VoiceState::Ours && language(model) == "vi") {
    const Region region = model.settings.region;
    options("region", {{"region/north", say["settings.region_north"], "", region == Region::North},
                       {"region/central", say["settings.region_central"], "", region == Region::Central},
                       {"region/south", say["settings.region_south"], "", region == Region::South}});
  }
  options("read_back", {{"read_back/on", say["settings.read_back_on"], "", model.settings.read_back},
                        {"read_back/off", say["settings.read_back_off"], "", !model.settings.read_back}});
  if (model.voice == VoiceState::Missing) {
    screen.blocks.push_back(Notice{.id = "settings/voice_missing",
                                   .tone = Tone::Warn,
                                   .icon = "warning",
                                   .text = {{say["settings.voice_missing"]}}});
  }
  if (model.listening != Listening::Missing)
    screen.blocks.push_back(button(model, "settings/dictation", "dictation.title", Button::Kind::Wide, "microphone"));
  screen.blocks.push_back(button(model, "settings/voices", "settings.voices", Button::Kind::Wide));
  options("language", {{"language/vi", say["settings.language_vi"], "", look.language == "vi"},
                       {"language/en", say["settings.language_en"], "", look.language == "en"}});
  if (model.loaded.failed.contains("lang/" + look.language + ".json")) {
    screen.blocks.push_back(
        Notice{.id = "failed", .tone = Tone::Warn, .icon = "warning", .text = {{say["waiting.failed"]}}});
    screen.blocks.push_back(button(model, "retry", "waiting.retry"));
  }
  if (!model.plain_only) {
    options("skin", {{"skin/canvas", say["settings.skin_canvas"], "", look.skin == Skin::Canvas},
                     {"skin/plain", say["settings.skin_plain"], "", look.skin == Skin::Plain}});
  }
  screen.blocks.push_back(main_button(model, "settings.done"));
  return screen;
}

}  // namespace camtay

#include "guide/parts.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

// What a browser that may send the sound out hears does not stay on this device.
const char* private_words(const Model& model) {
  const bool may_leave = model.settings.dictation == Dictation::Anywhere &&
                         (model.listening == Listening::Offered || model.listening == Listening::Outside);
  return may_leave ? "dictation.private" : "welcome.private";
}

}  // namespace

Screen view_welcome(const Model& model) {
  const Words& say = words(model);
  Screen screen = new_screen(model, "welcome", say["welcome.title"]);
  screen.title = say["welcome.title"];
  screen.blocks = {
      Picture{.id = "logo", .asset = "hands", .size = Picture::Size::Logo},
      Heading{.id = "title", .text = say["welcome.title"]},
      Paragraph{.id = "motto", .text = {{say["welcome.motto"]}}, .tone = Tone::Soft},
      listen_button(model, "welcome.listen"),
  };
  add_voice_notice(screen, model);
  add_lost_notice(screen, model);
  Options who{.id = "who",
              .label = say["welcome.who"],
              .legend_shown = true,
              .options = {{"who/myself", say["welcome.myself"], "myself", model.who == Who::Myself},
                          {"who/other", say["welcome.other"], "helper", model.who == Who::SomeoneElse}}};
  if (model.complaint) {
    who.invalid = true;
    who.described_by = "complaint";
  }
  screen.blocks.push_back(std::move(who));
  add_complaint(screen, model);
  screen.blocks.push_back(Paragraph{.id = "private", .text = {{say[private_words(model)]}}, .tone = Tone::Soft});
  screen.blocks.push_back(button(model, "settings", "welcome.settings"));
  screen.blocks.push_back(
      button(model, "plain", model.settings.look.skin == Skin::Plain ? "settings.skin_canvas" : "welcome.plain"));
  // A screen reader has a voice of its own: whoever uses one keeps ours from talking over it.
  screen.blocks.push_back(
      button(model, "by_itself", model.settings.only_asked ? "welcome.by_itself" : "welcome.only_asked"));
  add_voice_buttons(screen, model);
  screen.blocks.push_back(main_button(model, "welcome.start"));
  return screen;
}

}  // namespace camtay

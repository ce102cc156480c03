#include "guide/lines.hpp"

#include <set>

#include "guide/choosing.hpp"
#include "guide/view.hpp"

namespace camtay {
namespace {

class Lines {
 public:
  explicit Lines(const Words& words) : words_(words) {}

  // What is added from now on belongs to this procedure.
  void begin(const std::string& procedure) { procedure_ = procedure; }

  void add(const Screen& screen) {
    NodeId last;
    int number = 0;
    for (const Utterance& utterance : narrate(screen, words_, Reading::Asked)) {
      number = utterance.node == last ? number + 1 : 1;
      last = utterance.node;
      // A button of every screen is said, and recorded, once.
      if (!said_.insert(utterance.node + "\t" + utterance.text).second) continue;
      texts_.insert(utterance.text);
      std::string id = id_of(screen.key, utterance.node, number);
      // The same place of a screen may say another thing when something on it is open or chosen.
      for (int other = number + 1; ids_.contains(id); ++other) id = id_of(screen.key, utterance.node, other);
      ids_.insert(id);
      lines.push_back({std::move(id), utterance.text});
    }
  }
  void add(const std::string& screen, const NodeId& node, const std::string& text) {
    if (text.empty()) return;
    Screen alone = said_alone(node, text);
    alone.key = screen;
    add(alone);
  }
  bool has_id(const std::string& screen, const NodeId& node) const { return ids_.contains(id_of(screen, node, 1)); }
  // Nothing of the text is left to say: all of it was said before, or it is a place for something else.
  bool has(const std::string& text) const {
    for (const Utterance& utterance : narrate(said_alone("", text), words_)) {
      const bool place = utterance.text.front() == '{' && utterance.text.find('}') == utterance.text.size() - 1;
      if (!place && !texts_.contains(utterance.text)) return false;
    }
    return true;
  }

  std::vector<SpokenLine> lines;

 private:
  static Screen said_alone(const NodeId& node, const std::string& text) {
    return {.blocks = {Paragraph{.id = node, .text = {{text}}}}};
  }
  std::string id_of(std::string screen, const NodeId& node, int number) const {
    if (!procedure_.empty()) {
      // "before/khai-sinh" names its procedure already.
      if (screen.ends_with("/" + procedure_)) screen.resize(screen.size() - procedure_.size() - 1);
      screen.insert(0, procedure_ + "/");
    }
    return screen + "/" + node + (number > 1 ? "/" + std::to_string(number) : std::string());
  }

  const Words& words_;
  std::string procedure_;
  std::set<std::string> said_, texts_, ids_;
};

// The first page of what can be chosen, and what the others add to it.
void add_choosing(Lines& lines, Model& model, const Place& place) {
  model.trail = {place};
  const Screen screen = view(model);
  lines.add(screen);
  const Offer offer = offered(model);
  for (int page = 1; page < offer_page(model, offer, 0).pages; ++page) {
    for (const Choosable& one : offer_page(model, offer, page).shown) lines.add(screen.key, one.id, one.label);
  }
}

void add_program(Lines& lines, Model model) {
  model.procedure_id.clear();
  for (const Stop stop : {Stop::Welcome, Stop::Help, Stop::Settings}) {
    model.trail = {{.stop = stop}};
    lines.add(view(model));
  }
  if (const std::optional<Catalogue>& catalogue = model.loaded.catalogue) {
    add_choosing(lines, model, {.stop = Stop::Choose});
    for (const Group& group : catalogue->groups) add_choosing(lines, model, {.stop = Stop::Choose, .id = group.id});
  }
  model.has_voices = true;
  for (const char* open : {"clear", "clearing", "cleared", "not_cleared", "no_voice"}) {
    model.opened = open;
    model.trail = {{.stop = Stop::Help}};
    lines.add(view(model));
  }
}

void add_question(Lines& lines, Model& model, const Question& question) {
  model.trail = {{.stop = Stop::Question, .id = question.id}};
  for (const char* open : {"", "why", "paper"}) {
    model.opened = open;
    lines.add(view_question(model, question));
  }
  const std::string screen = "question/" + question.id;
  const std::string& tag = language(model);
  if (question.field.kind != FieldKind::YesNo) {
    for (const Choice& choice : question.field.choices)
      lines.add(screen, question.field.id + "/" + choice.id, in(choice.label, tag));
  }
  for (std::size_t i = 0; i < question.field.checks.size(); ++i) {
    lines.add(screen, "check/" + std::to_string(i + 1), in(question.field.checks[i].say, tag));
  }
  lines.add("check", question.id, in(question.statement, tag));
}

void add_procedure(Lines& lines, Model model) {
  const Procedure& procedure = *model.loaded.procedure;
  lines.begin(procedure.id);
  model.trail = {{.stop = Stop::Before}};
  lines.add(view(model));
  for (const Question& question : procedure.questions) add_question(lines, model, question);
  model.opened.clear();
  for (const Section& section : procedure.sections) {
    model.trail = {{.stop = Stop::Check, .id = section.id}};
    lines.add("check/" + section.id, "section", in(section.title, language(model)));
  }
  model.document = Document{};
  for (const Stop stop : {Stop::Missing, Stop::Preview, Stop::Done}) {
    model.trail = {{.stop = stop}};
    lines.add(view(model));
  }
  for (const NextStep& step : procedure.afterwards) {
    // Steps that always apply were said with their number.
    if (lines.has_id("done", "step/" + step.id)) continue;
    lines.add("done", "step/" + step.id, in(step.title, language(model)) + "\n" + in(step.text, language(model)));
  }
  lines.begin("");
}

// Words for the eye, for screen readers (which have a voice of their own), for the bar that stands on every screen, and for
// recording, where somebody reads who can.
bool is_silent(std::string_view name) {
  for (const std::string_view start : {"say.", "file.", "window.", "page.", "bar.", "record.", "voices."}) {
    if (name.starts_with(start)) return true;
  }
  return name.ends_with("_spoken") || name.ends_with("_alt");
}

}  // namespace

std::vector<SpokenLine> spoken_lines(const Model& model) {
  Model unanswered = model;
  unanswered.answers = Answers::object();
  unanswered.at = 0;
  unanswered.opened.clear();
  unanswered.complaint.reset();
  unanswered.doubts.clear();
  unanswered.who = Who::Unknown;
  unanswered.voice = VoiceState::Ours;
  unanswered.settings = {.look = {.language = model.settings.look.language}, .voice = true};
  Lines lines(words(model));
  add_program(lines, unanswered);
  if (can_ask(model)) add_procedure(lines, std::move(unanswered));
  for (const auto& [name, text] : words(model).all()) {
    if (!is_silent(name) && !lines.has(text)) lines.add("words", name, text);
  }
  return std::move(lines.lines);
}

std::vector<SpokenLine> recordable(const std::vector<SpokenLine>& lines) {
  std::vector<SpokenLine> whole;
  std::set<std::string_view> texts;
  for (const SpokenLine& line : lines) {
    // What is only known from an answer stands as {id}, or as a "…" of its own.
    const bool has_place = line.text.find('{') != std::string::npos || line.text.starts_with("…") ||
                           line.text.find(" …") != std::string::npos;
    if (!has_place && texts.insert(line.text).second) whole.push_back(line);
  }
  return whole;
}

}  // namespace camtay

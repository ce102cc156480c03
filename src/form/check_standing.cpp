#include "base/json.hpp"
#include "base/text.hpp"
#include "form/check.hpp"

namespace camtay {

namespace {

constexpr std::string_view not_of_the_state = "(không phải mẫu nhà nước)";

Fault fault_at(const FormLine* line, std::string_view json, std::string_view file, std::string what,
               std::string remedy) {
  const std::string pointer = line ? line->place : "#/lines";
  const LineColumn place = locate(json, pointer);
  return {std::string(file), pointer, place.line, place.column, std::move(what), std::move(remedy)};
}

std::string words_of(const FormLine& line) {
  std::string words;
  for (const Piece& piece : line.pieces) words += piece.kind == Piece::Kind::Words ? piece.text : "…";
  return tidy(words);
}

}  // namespace

Faults check_standing(const Form& form, std::string_view json, std::string_view file) {
  Faults faults;
  if (form.standing != Standing::Preparation) return faults;
  const std::vector<const FormLine*> lines = all_lines(form);
  const FormLine* title = nullptr;
  bool said = false;
  for (const FormLine* line : lines) {
    const std::string words = words_of(*line), small = lower(words);
    if (line->kind == FormLine::Kind::Header || small.find("cộng hòa xã hội") != std::string::npos) {
      faults.push_back(
          fault_at(line, json, file, "a preparation sheet has no national header", "leave this line out"));
    }
    if (small.find("mẫu số") != std::string::npos) {
      faults.push_back(
          fault_at(line, json, file, "a preparation sheet has no number of a form", "leave \"Mẫu số\" out"));
    }
    if (line->kind == FormLine::Kind::Title && !title) title = line;
    said = said || words == not_of_the_state;
  }
  if (!title || !words_of(*title).starts_with("PHIẾU CHUẨN BỊ")) {
    faults.push_back(fault_at(title, json, file, "the title does not say that this is a preparation sheet",
                              "begin it with \"PHIẾU CHUẨN BỊ\""));
  }
  if (!said) {
    faults.push_back(fault_at(title, json, file, "nothing says that this is no form of the state",
                              "write \"" + std::string(not_of_the_state) + "\" below the title"));
  }
  return faults;
}

Faults certainty_notes(const Form& form, std::string_view json, std::string_view file) {
  Faults notes;
  for (const FormLine* line : all_lines(form)) {
    if (line->certainty == Certainty::Verbatim || line->pieces.empty()) continue;
    const bool unseen = line->certainty == Certainty::Unseen;
    Fault note = fault_at(line, json, file, (unseen ? "unseen: \"" : "reconstructed: \"") + words_of(*line) + "\"",
                          "compare it with the office's own sheet");
    if (notes.empty() || notes.back().pointer != note.pointer)
      notes.push_back(std::move(note));  // of repeated rows one
  }
  return notes;
}

}  // namespace camtay

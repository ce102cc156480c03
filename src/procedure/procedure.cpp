#include "procedure/procedure.hpp"

namespace camtay {

const std::string& in(const Text& text, std::string_view language) {
  static const std::string nothing;
  auto found = text.find(language);
  if (found == text.end()) found = text.find("vi");
  return found == text.end() ? nothing : found->second;
}

const Question* find_question(const Procedure& procedure, std::string_view field_id) {
  for (const Question& question : procedure.questions) {
    if (question.field.id == field_id && !is_step(question)) return &question;
  }
  return nullptr;
}

const Field* find_field(const Procedure& procedure, std::string_view id) {
  const Question* question = find_question(procedure, id);
  return question ? &question->field : nullptr;
}

Validity validity(const Procedure& procedure, const Date& today) {
  Validity found = Validity::Current;
  for (const LegalBasis& basis : procedure.legal_basis) {
    if (basis.effective_until.year != 0 && is_after(today, basis.effective_until)) return Validity::Past;
    if (basis.effective_from.year != 0 && is_after(basis.effective_from, today)) found = Validity::NotYet;
  }
  return found;
}

Date first_end(const Procedure& procedure) {
  Date first;
  for (const LegalBasis& basis : procedure.legal_basis) {
    const Date& end = basis.effective_until;
    if (end.year != 0 && (first.year == 0 || is_after(first, end))) first = end;
  }
  return first;
}

}  // namespace camtay

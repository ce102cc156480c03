#include <algorithm>
#include <limits>

#include "base/json_scan.hpp"
#include "base/text.hpp"

namespace camtay {

namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace

Fault fault_in(const JsonSource& source, const std::string& pointer, std::string_view what, std::string_view remedy) {
  const Graft* graft = nullptr;  // the one that says most exactly where this was written
  for (const Graft& one : source.grafts) {
    const bool holds =
        pointer.starts_with(one.at) && (pointer.size() == one.at.size() || pointer[one.at.size()] == '/');
    if (holds && (graft == nullptr || one.at.size() >= graft->at.size())) graft = &one;
  }
  const JsonSource& written = graft != nullptr && graft->written != nullptr ? *graft->written : source;
  const std::string there = graft != nullptr ? graft->pointer + pointer.substr(graft->at.size()) : pointer;
  const LineColumn place = written.text.empty() ? LineColumn{} : locate(written.text, there);
  std::string whole(what);
  if (graft != nullptr) whole += graft->note;
  return {written.file, there, place.line, place.column, std::move(whole), std::string(remedy)};
}

Cursor::Cursor(const JsonSource& source, Faults& faults)
    : source_(&source),
      faults_(&faults),
      value_(&source.value),
      pointer_("#"),
      asked_(std::make_shared<std::set<std::string, std::less<>>>()) {}

Cursor::Cursor(const Cursor& parent, const Json* value, std::string pointer)
    : source_(parent.source_),
      faults_(parent.faults_),
      value_(value),
      pointer_(std::move(pointer)),
      asked_(std::make_shared<std::set<std::string, std::less<>>>()) {}

const Json& Cursor::raw() const {
  static const Json nothing;
  return value_ ? *value_ : nothing;
}

std::string Cursor::key() const {
  const std::size_t slash = pointer_.rfind('/');
  return slash == std::string::npos ? std::string() : unescaped_key(std::string_view(pointer_).substr(slash + 1));
}

void Cursor::fault(std::string_view what, std::string_view remedy) {
  // need() and text() may both miss the same member: the author is told once.
  Fault found = fault_in(*source_, pointer_, what, remedy);
  const auto same = [&](const Fault& f) {
    return f.file == found.file && f.pointer == found.pointer && f.what == found.what;
  };
  if (std::none_of(faults_->begin(), faults_->end(), same)) faults_->push_back(std::move(found));
}

void Cursor::fault_missing() { fault(in_quotes(key()) + " is missing", "add it"); }

Cursor Cursor::operator[](std::string_view key) {
  asked_->emplace(key);
  const Json* member = nullptr;
  if (value_ && !value_->is_object()) {
    fault("an object is expected here", "write { }");
  } else if (value_) {
    const auto found = value_->find(key);
    if (found != value_->end()) member = &*found;
  }
  return Cursor(*this, member, pointer_ + "/" + escaped_key(key));
}

Cursor Cursor::need(std::string_view key) {
  Cursor member = (*this)[key];
  if (!member.exists() && value_ && value_->is_object()) member.fault_missing();
  return member;
}

std::vector<Cursor> Cursor::items() {
  std::vector<Cursor> found;
  if (!value_) return found;
  if (!value_->is_array()) {
    fault("a list is expected here", "write [ ]");
    return found;
  }
  for (std::size_t i = 0; i < value_->size(); ++i) {
    found.push_back(Cursor(*this, &(*value_)[i], pointer_ + "/" + std::to_string(i)));
  }
  return found;
}

std::vector<Cursor> Cursor::members() {
  std::vector<Cursor> found;
  if (!value_) return found;
  if (!value_->is_object()) {
    fault("an object is expected here", "write { }");
    return found;
  }
  for (const auto& [key, member] : value_->items()) {
    asked_->insert(key);
    if (key != "$comment") found.push_back(Cursor(*this, &member, pointer_ + "/" + escaped_key(key)));
  }
  return found;
}

std::string Cursor::text() {
  if (!value_) fault_missing();
  return text_or({});
}

std::string Cursor::text_or(std::string_view otherwise) {
  if (value_ && value_->is_string()) return value_->get_ref<const std::string&>();
  if (value_) fault("a text is expected here", "put it between quotation marks");
  return std::string(otherwise);
}

bool Cursor::flag_or(bool otherwise) {
  if (value_ && value_->is_boolean()) return value_->get<bool>();
  if (value_) fault("true or false is expected here", "write true or false, without quotation marks");
  return otherwise;
}

int Cursor::number() {
  if (!value_) fault_missing();
  return number_or(0);
}

int Cursor::number_or(int otherwise) {
  using Limits = std::numeric_limits<int>;
  if (!value_) return otherwise;
  if (value_->is_number_integer()) {
    const auto number = value_->get<std::int64_t>();
    const bool wrapped = value_->is_number_unsigned() && number < 0;
    if (!wrapped && number >= Limits::min() && number <= Limits::max()) return static_cast<int>(number);
  }
  fault("a whole number is expected here", "write it in digits, without quotation marks");
  return otherwise;
}

int Cursor::one_of(std::span<const std::string_view> names) {
  if (!value_) fault_missing();
  const std::string name = text_or({});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  if (!value_ || !value_->is_string()) return -1;
  const std::vector<std::string> possible(names.begin(), names.end());
  fault("unknown " + in_quotes(key()) + " " + in_quotes(name), "use one of " + join(possible, ", "));
  return -1;
}

void Cursor::refuse_other_keys() {
  if (!value_ || !value_->is_object()) return;
  for (const auto& [key, member] : value_->items()) {
    if (key == "$comment" || asked_->contains(key)) continue;
    Cursor(*this, &member, pointer_ + "/" + escaped_key(key))
        .fault("unknown key " + in_quotes(key),
               "remove it, or use one of " + join({asked_->begin(), asked_->end()}, ", "));
  }
}

}  // namespace camtay

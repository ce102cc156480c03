// Reading JSON with an address.
//   - parse_json keeps the text, so that every fault later found can name its line and column.
//   - A Cursor is a value and where it stands. Asking it for what is not there records a fault and
//     gives a harmless default, so that one reading reports every mistake of a file.
//   - A reader asks for every key it knows, then calls refuse_other_keys: a misspelt key never passes.
// The only header that names nlohmann/json. Exceptions are off: never call at() or parse() elsewhere.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// One program, one library: a room without exceptions and a test with them must see the same functions.
#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION 1
#endif
#ifndef JSON_NO_IO
#define JSON_NO_IO 1
#endif
#include <nlohmann/json.hpp>

#include "base/result.hpp"

namespace camtay {

using Json = nlohmann::json;

struct JsonSource;

// A part of a value that was written elsewhere than where it now stands: further up in the same file, or in another one.
struct Graft {
  std::string at;                       // "#/questions/7"
  const JsonSource* written = nullptr;  // where it was written, which must live as long; null: in the same file
  std::string pointer;                  // "#/questions/0", there
  std::string note = {};                // which use brought it here; said with every fault in it
};

struct JsonSource {
  std::string file;
  std::string text;
  Json value;
  std::vector<Graft> grafts = {};  // empty for a file as it was read
};

// Refuses malformed JSON, invalid UTF-8, duplicate keys, nesting deeper than 64 and files above 4 MiB.
// Strings are composed to NFC.
Result<JsonSource> parse_json(std::string_view text, std::string_view file);

// Parses without keeping positions, for state this program wrote itself; a discarded value on failure.
Json parse_json_or_discarded(std::string_view text);

// The value as JSON in one line. Bytes that are no UTF-8 become U+FFFD, numbers that are none become null.
std::string json_text(const Json& value);

struct LineColumn {
  int line = 0;
  int column = 0;
};
// Where the value at a pointer ("#/steps/2") starts in the text; where it does not exist, the place of
// its nearest existing ancestor.
LineColumn locate(std::string_view text, std::string_view pointer);

// A fault at a pointer of a source's value, with the file, pointer, line and column where that part was written.
Fault fault_in(const JsonSource& source, const std::string& pointer, std::string_view what,
               std::string_view remedy = {});

class Cursor {
 public:
  // Starts at the root. Source and faults must outlive every cursor made from this one.
  Cursor(const JsonSource& source, Faults& faults);

  bool exists() const { return value_ != nullptr; }
  const Json& raw() const;  // null when absent
  const std::string& pointer() const { return pointer_; }
  std::string key() const;  // the last part of the pointer, unescaped

  // The member of an object; an absent one gives a cursor that does not exist, without a fault. What is there but is no
  // object is a fault.
  Cursor operator[](std::string_view key);
  // The member of an object that must be there. Nothing is missed in an object that is itself absent.
  Cursor need(std::string_view key);
  // The elements of an array in file order / the members of an object sorted by key, without "$comment"; empty when
  // absent; a fault when another type. Asking for members() asks for every key.
  std::vector<Cursor> items();
  std::vector<Cursor> members();

  // Values. The first of each pair faults when absent or of another type; the second only when of another type.
  std::string text();
  std::string text_or(std::string_view otherwise);
  bool flag_or(bool otherwise);
  int number();
  int number_or(int otherwise);

  // One of a closed list of names, as its index; faults with the list of what is possible. -1 when wrong.
  int one_of(std::span<const std::string_view> names);

  void fault(std::string_view what, std::string_view remedy = {});
  // Call after asking for every known key. "$comment" may stand in any object.
  void refuse_other_keys();

 private:
  Cursor(const Cursor& parent, const Json* value, std::string pointer);
  void fault_missing();

  const JsonSource* source_;
  Faults* faults_;
  const Json* value_;
  std::string pointer_;
  std::shared_ptr<std::set<std::string, std::less<>>> asked_;  // shared by copies of one cursor
};

// What `read` makes of a whole file, or all the faults it found there. An editor's "$schema" may stand in every file.
template <class Read>
auto read_whole(const JsonSource& source, Read read) -> Result<decltype(read(std::declval<Cursor&>()))> {
  Faults faults;
  Cursor root(source, faults);
  root["$schema"].text_or("");
  auto value = read(root);
  root.refuse_other_keys();
  if (!faults.empty()) return faults;
  return value;
}
template <class Read>
auto read_whole(std::string_view json, std::string_view file, Read read)
    -> Result<decltype(read(std::declval<Cursor&>()))> {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source.faults();
  return read_whole(*source, std::move(read));
}

}  // namespace camtay

// A value, or the reasons why there is none.
//   - Fault is a mistake in a file. It names the place an author can go to and what to do there.
//   - A person's mistake is a Complaint (procedure/complaint.hpp); a programmer's is an assert.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace camtay {

struct Fault {
  std::string file;     // as the caller named it: "assets/procedures/khai-sinh.json"
  std::string pointer;  // RFC 6901 with a leading '#': "#/steps/2/field/kind"; "#" is the whole file
  int line = 0;         // from 1; 0 where no text is at hand
  int column = 0;       // from 1, counted in characters
  std::string what;     // what is wrong, without a full stop
  std::string remedy;   // what to do, an imperative sentence without a full stop; may be empty

  bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

// "file:line:column #/pointer: what, remedy"
std::string to_string(const Fault& fault);

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Fault fault) : faults_{std::move(fault)} {}
  Result(Faults faults) : faults_(std::move(faults)) { assert(!faults_.empty()); }

  explicit operator bool() const { return value_.has_value(); }
  T& value() { return assert(value_), *value_; }
  const T& value() const { return assert(value_), *value_; }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Faults& faults() const { return faults_; }

 private:
  std::optional<T> value_;
  Faults faults_;
};

}  // namespace camtay

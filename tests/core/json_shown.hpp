// How Catch shows a JSON value: it would take one for a range of JSON values, without end.
#pragma once

#include <catch2/catch_tostring.hpp>
#include <string>

#include "base/json.hpp"

template <>
struct Catch::StringMaker<camtay::Json> {
  static std::string convert(const camtay::Json& json) { return json.dump(); }
};

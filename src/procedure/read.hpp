// The only place that turns a procedure's JSON into a Procedure.
//   - An author's file is read together with what it shares with others: blocks, settings, groups.
//   - The site's file has it all in it, so that one request is enough and nothing is carried that nobody uses.
#pragma once

#include <string>
#include <string_view>

#include "procedure/procedure.hpp"
#include "procedure/shared.hpp"

namespace camtay {

// A procedure's file with its blocks in place: what is read, and what check_procedure finds places in. `shared` must outlive it.
Result<JsonSource> procedure_source(std::string_view json, std::string_view file, const Shared& shared);

// Every mistake at once: types, unknown keys and kinds, missing texts, unknown operators and variables in rules, references to
// fields, sections, choices, blocks and settings that do not exist.
Result<Procedure> read_procedure(const JsonSource& source, const Shared& shared);
Result<Procedure> read_procedure(std::string_view json, std::string_view file, const Shared& shared);

// The definition as the site carries it, made of an author's file.
Result<std::string> site_definition(std::string_view json, std::string_view file, const Shared& shared);
Result<Procedure> read_site_definition(std::string_view json, std::string_view file);

}  // namespace camtay

// What tests of procedures share: a short procedure that has one of everything, and the shipped lists.
#pragma once

#include <string>
#include <string_view>

#include "json_shown.hpp"
#include "procedure/answers.hpp"
#include "procedure/procedure.hpp"
#include "procedure/shared.hpp"

namespace camtay {

inline constexpr Date sample_today{2026, 11, 21};

std::string shipped_text(std::string_view path);  // a file under assets/

const Shared& shipped_shared();  // blocks, settings and groups

Json sample_json();
const Shared& sample_shared();             // a block and a setting
Procedure procedure_of(const Json& json);  // fails the test with its faults
Procedure sample();
Procedure shipped_procedure();  // assets/procedures/khai-sinh.json
Faults faults_of(const Json& json);
// Whether reading finds this, at this place.
bool finds(const Faults& faults, std::string_view pointer, std::string_view what);

const Lists& shipped_lists();

}  // namespace camtay

// SPDX-License-Identifier: MIT
// The one place where the window program learns which language it speaks.
#pragma once

namespace headroom {

/// British English, unless the person wants another language and a catalogue of it is there, such as headroom_cy.qm.
/// HEADROOM_LANGUAGE ('cy_GB') says it, or else the machine; the catalogues lie in share/headroom/words beside the
/// program, or where HEADROOM_WORDS says. Call once, behind the application and before anything else is said.
void speakAsAsked();

}  // namespace headroom

package lt.incorpore.law;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import lt.incorpore.law.screen.Screen;

/// Hands the law to whoever asks for it; a wrong table stops the start.
class CurrentLaw {

    @Produces
    @Singleton
    Law law() {
        return Law.load();
    }

    @Produces
    @Singleton
    Screen screen() {
        return Screen.load();
    }
}

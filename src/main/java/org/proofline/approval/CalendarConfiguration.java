package org.proofline.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.proofline.shared.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vendor's working days, by which clocks of tasks run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarConfiguration.CalendarSettings.class)
class CalendarConfiguration {

    /**
     * @param zone time zone in which a working day begins and ends
     * @param holidays dates on which nobody works
     */
    @ConfigurationProperties("proofline.calendar")
    record CalendarSettings(ZoneId zone, Set<LocalDate> holidays) {}

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return new WorkingCalendar(settings.zone(), settings.holidays() == null ? Set.of() : settings.holidays());
    }
}

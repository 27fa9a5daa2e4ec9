/** Projects (项目): capacity, undertaker and the two grid dates (首批并网、全容量并网). */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "scheduling",
            "calendar",
            "roster",
            "notification",
            "document",
            "document :: attachment"
        })
package lianxi.project;

import org.springframework.modulith.ApplicationModule;

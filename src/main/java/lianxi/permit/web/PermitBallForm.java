package lianxi.permit.web;

import jakarta.validation.constraints.Size;
import lianxi.permit.Ball;
import org.jspecify.annotations.Nullable;

/** Who holds the ball (谁在办); empty lets it follow from the state. */
public class PermitBallForm extends TrackForm {

    @Nullable
    private Ball holder;

    @Size(max = 300)
    private String ballReason = "";

    @Nullable
    public Ball getHolder() {
        return holder;
    }

    public void setHolder(@Nullable Ball holder) {
        this.holder = holder;
    }

    public String getBallReason() {
        return ballReason;
    }

    public void setBallReason(String ballReason) {
        this.ballReason = ballReason;
    }
}

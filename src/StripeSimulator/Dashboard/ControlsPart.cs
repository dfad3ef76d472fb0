namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The clock, what goes wrong with webhooks and calls, and how long things take.</summary>
internal static class ControlsPart
{
    static readonly (string Label, long Seconds)[] Steps =
        [("1 minute", 60), ("30 minutes", 1800), ("1 day", 86400), ("7 days", 604800), ("30 days", 2592000)];

    internal static Html Draw(DashboardView view) => $"""
        <section class="card"><h2>Clock: move forward by</h2><div class="row">
        {Steps.Select(s => Pieces.Do(view, "clock", "", s.Label, ("n:seconds", $"{s.Seconds}")))}
        </div></section>
        {Webhooks(view, view.Simulator.Settings.Webhooks)}
        {Faults(view)}
        {Times(view, view.Simulator.Settings)}
        """;

    static Html Webhooks(DashboardView view, WebhookFaults now) => $"""
        <section class="card"><h2>Webhooks</h2>
        {Pieces.Form(view, "settings", "", "Set", $"""
            {Choice("b:webhooks.off", "Sent at all", !now.Off, ("false", "yes"), ("true", "no"))}
            {Choice("b:webhooks.reorder", "In order", !now.Reorder, ("false", "yes"), ("true", "shuffled"))}
            {Parts.Field("Dropped, %", "n:webhooks.dropPercent", $"{now.DropPercent}")}
            {Parts.Field("Sent twice, %", "n:webhooks.duplicatePercent", $"{now.DuplicatePercent}")}
            {Parts.Field("Further copies of each", "n:webhooks.extraCopies", $"{now.ExtraCopies}")}
            {Parts.Field("Told by two events, %", "n:webhooks.twinPercent", $"{now.TwinPercent}")}
            {Parts.Field("Put off by, seconds", "s:webhooks.delay", $"{(long)now.Delay.TotalSeconds}")}
            """)}
        {Pieces.Do(view, "deliver", "", "Deliver everything that waits, now")}
        </section>
        """;

    static Html Faults(DashboardView view) => $"""
        <section class="card"><h2>Failures of the next calls</h2>
        {Pieces.Form(view, "faults", "", "Arrange", $"""
            {Choice("kind", "What", true, ("Error", "error answer"), ("Drop", "connection cut"), ("Stall", "slow"))}
            {Choice("b:afterEffect", "When", true, ("false", "before its effect"), ("true", "after its effect"))}
            {Choice("n:status", "Status of an error", true, ("500", "500"), ("503", "503"), ("429", "429"))}
            {Choice("method", "Method", true, ("", "any"), ("POST", "POST"), ("GET", "GET"))}
            {Parts.Field("Path contains", "path")}
            {Parts.Field("How many calls", "n:times", "1")}
            {Parts.Field("Slow by, seconds", "s:for", "5")}
            """)}
        <ul>{view.Simulator.Faults.Arranged.Select(f => Line(f))}</ul>
        {Pieces.Do(view, "clear-faults", "", "Forget all")}
        </section>
        """;

    static Html Times(DashboardView view, Settings now) => $"""
        <section class="card"><h2>How long things take, in seconds</h2>
        {Pieces.Form(view, "settings", "", "Set", $"""
            {Parts.Field("Fee known after", "s:feesAfter", $"{(long)now.FeesAfter.TotalSeconds}")}
            {Parts.Field("Bank debit decided after", "s:debitsAfter", $"{(long)now.DebitsAfter.TotalSeconds}")}
            {Parts.Field("Refund decided after", "s:refundsAfter", $"{(long)now.RefundsAfter.TotalSeconds}")}
            {Parts.Field("Disputed after", "s:disputesAfter", $"{(long)now.DisputesAfter.TotalSeconds}")}
            {Parts.Field("Payout arrives after", "s:payoutsAfter", $"{(long)now.PayoutsAfter.TotalSeconds}")}
            """)}
        </section>
        """;

    static Html Line(Fault fault) => $"""
        <li>{fault.Kind} {fault.Status} {fault.Method} {fault.Path} {(fault.AfterEffect ? "after" : "before")} effect,
        {fault.Times} times</li>
        """;

    static Html Choice(
        string name, string label, bool firstChosen, params (string Value, string Text)[] options) => $"""
        <label class="field"><span>{label}</span><select name="{name}">
        {options.Select((o, i) => Option(o.Value, o.Text, i == 0 == firstChosen))}</select></label>
        """;

    static Html Option(string value, string text, bool chosen)
    {
        Html selected = Parts.When(chosen, $" selected");
        return $"""<option value="{value}"{selected}>{text}</option>""";
    }
}

namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The dashboard's head and the part that was chosen.</summary>
internal static class Frame
{
    internal static Html Draw(DashboardView view, string? error) => $"""
        <header class="bar">
        <h1>Stripe simulator</h1>
        <p class="muted">{DashboardView.Time(view.Simulator.Clock.Seconds)} UTC{Moved(view.Simulator.Clock.Offset)}</p>
        {Chooser(view)}
        </header>
        <nav aria-label="Parts">{DashboardView.AllTabs.Select(t => Tab(view, t))}</nav>
        {Parts.Alert(error)}
        {Body(view)}
        """;

    static string Moved(TimeSpan offset) => offset == TimeSpan.Zero ? "" : $" (moved by {offset})";

    static Html Chooser(DashboardView view) => $"""
        <form method="get" action="/dashboard" class="row">
        <input type="hidden" name="tab" value="{view.Tab}">
        <label><span class="unseen">Account</span><select name="account">
        {view.Simulator.Accounts.All.Select(a => Option(a.Id, $"{a.Name} · {a.Id}", a == view.Account))}
        </select></label>
        <label><span class="unseen">Mode</span><select name="live">
        {Option("false", "Test mode", !view.Live)}{Option("true", "Live mode", view.Live)}
        </select></label>
        <button class="small">Show</button>
        </form>
        """;

    static Html Option(string value, string text, bool chosen)
    {
        Html selected = Parts.When(chosen, $" selected");
        return $"""<option value="{value}"{selected}>{text}</option>""";
    }

    static Html Tab(DashboardView view, string tab)
    {
        Html current = Parts.When(tab == view.Tab, $""" aria-current="page" """);
        return $"""<a href="{DashboardView.Link(view.Account?.Id, view.Live, tab)}"{current}>{tab}</a>""";
    }

    static Html Body(DashboardView view) => view.Tab switch
    {
        "events" => EventsPart.Draw(view),
        "webhooks" => EndpointsPart.Draw(view),
        "accounts" => AccountsPart.Draw(view),
        "controls" => ControlsPart.Draw(view),
        _ => $"""
            {PaymentsPart.Draw(view)}
            {SessionsPart.Draw(view)}
            {CashPart.Draw(view)}
            {RefundsPart.Draw(view)}
            {DisputesPart.Draw(view)}
            {PayoutsPart.Draw(view)}
            """,
    };
}

using System.Text.Json;

namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The events of an account, how each was delivered, and sending one again.</summary>
internal static class EventsPart
{
    static readonly JsonSerializerOptions Indented = new()
        { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Heads = ["When", "Event", "Deliveries", ""];

    internal static Html Draw(DashboardView view)
    {
        var deliveries = view.Simulator.Mail.Deliveries.ToLookup(d => d.Event);
        return $"""
            {Pieces.Do(view, "deliver", "", "Deliver everything that waits, now")}
            {Pieces.Table("Events", "Nothing has happened yet.", Heads,
                view.Newest("event").Select(e => Row(view, e, deliveries[e.Text("id")])))}
            """;
    }

    static Html Row(DashboardView view, JsonObject told, IEnumerable<Delivery> deliveries) => $"""
        <tr><td class="fixed">{DashboardView.Time(told.Number("created"))}</td>
        <td><b>{told.Text("type")}</b><br><code>{told.Text("id")}</code>
        <details><summary>{told.Child("data")!.Child("object")!.TextOrNull("id")}</summary>
        <pre>{told.ToJsonString(Indented)}</pre></details></td>
        <td>{deliveries.Select(Line)}</td>
        <td>{Pieces.Do(view, "events/replay", told.Text("id"), "Send again")}</td></tr>
        """;

    static Html Line(Delivery delivery)
    {
        var state = delivery.Delivered ? "delivered" : delivery.Dropped ? "dropped"
            : delivery.NextAt is null ? "failed" : "waiting";
        Html next = delivery.NextAt is { } at ? $"next {DashboardView.Time(at)}" : Html.Empty;
        return $"""
            <div>{Pieces.Badge(state)} <code>{delivery.Endpoint}</code> {delivery.Attempts.Count} tries
            {delivery.Attempts.Select(a => Try(a))} <span class="muted">{next}</span></div>
            """;
    }

    static Html Try(DeliveryAttempt attempt) => $"""
        <span class="tag">{(attempt.Status == 0 ? attempt.Error ?? "no answer" : attempt.Status.ToString(
            System.Globalization.CultureInfo.InvariantCulture))}</span>
        """;
}

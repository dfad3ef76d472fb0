namespace Tamias.StripeSimulator.Dashboard;

/// <summary>Tables, buttons and badges of the dashboard.</summary>
internal static class Pieces
{
    internal static Html Table(string title, string empty, IReadOnlyList<string> heads, IEnumerable<Html> rows)
    {
        var drawn = rows.ToList();
        if (drawn.Count == 0)
            return $"""<section class="card"><h2>{title}</h2><p class="muted">{empty}</p></section>""";
        return $"""
            <section class="card"><h2>{title}</h2><div class="scroll" tabindex="0" role="region" aria-label="{title}">
            <table><thead><tr>{heads.Select(h => Head(h))}</tr></thead><tbody>{drawn}</tbody></table>
            </div></section>
            """;
    }

    /// <summary>A button that does one thing to one object.</summary>
    internal static Html Do(DashboardView view, string what, string id, string label, params (string, string)[] with)
    {
        Html fields = $"{with.Select(w => Parts.Hidden(w.Item1, w.Item2))}";
        return Form(view, what, id, label, fields);
    }

    /// <summary>A button with fields of its own beside it.</summary>
    internal static Html Form(DashboardView view, string what, string id, string label, Html fields) => $"""
        <form method="post" action="{view.Here}" class="row">
        {Parts.Hidden("do", what)}{Parts.Hidden("id", id)}{fields}
        <button class="small">{label}</button></form>
        """;

    internal static Html Badge(string status)
    {
        var mood = status switch
        {
            "succeeded" or "paid" or "complete" or "won" or "delivered" or "enabled" or "active" => "good",
            "failed" or "lost" or "canceled" or "requires_payment_method" or "dropped" or "disabled" => "bad",
            _ => "open",
        };
        return $"""<span class="badge {mood}">{status.Replace('_', ' ')}</span>""";
    }

    internal static Html Tags(JsonObject thing) => $"""
        {(thing.Child("metadata") ?? []).Select(p => Tag(p.Key, p.Value?.ToString() ?? ""))}
        """;

    static Html Tag(string key, string value) => $"""<span class="tag">{key}: {value}</span> """;

    static Html Head(string head) => $"""<th scope="col">{head}</th>""";
}

namespace Tamias.StripeSimulator.Checkout;

/// <summary>Tells the reader which cards do what.</summary>
internal static class TestCardList
{
    static readonly (string Number, string Effect)[] Shown =
    [
        ("4242 4242 4242 4242", "pays"),
        ("4000 0000 0000 0002", "is declined"),
        ("4000 0000 0000 9995", "has insufficient funds"),
        ("4000 0027 6000 3184", "asks the bank"),
        ("4000 0000 0000 0259", "is disputed afterwards"),
        ("4000 0000 0000 5126", "its refund fails later"),
    ];

    internal static Html Draw(Words words) => $"""
        <details class="hint"><summary>{words["Test cards"]}</summary>
        <ul>{Shown.Select(s => Line(words, s.Number, s.Effect))}</ul></details>
        """;

    static Html Line(Words words, string number, string effect) =>
        $"<li><code>{number}</code> {words[effect]}</li>";
}

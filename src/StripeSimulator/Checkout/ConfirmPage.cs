namespace Tamias.StripeSimulator.Checkout;

/// <summary>The page on which the payer's bank asks (3-D Secure).</summary>
internal static class ConfirmPage
{
    internal static Html Draw(SeenSession seen) => $"""
        <section class="card">
        <h1>{seen.Words["Your bank asks"]}</h1>
        <p>{seen.Words["Do you pay"]} <b>{seen.Amount}</b> {seen.Words["to"]} {seen.Merchant}{seen.Words["?"]}</p>
        <form method="post" action="/c/confirm/{seen.Id}">
        <button name="action" value="approve" class="primary">{seen.Words["Yes, it is me"]}</button>
        <button name="action" value="refuse">{seen.Words["No, refuse"]}</button>
        </form></section>
        """;
}

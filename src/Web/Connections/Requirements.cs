namespace Tamias.Web.Connections;

/// <summary>What Stripe still wants to know of a merchant, in words.</summary>
static class Requirements
{
    static readonly (string Beginning, string Sentence)[] Known =
    [
        ("external_account", "A bank account for your payouts"),
        ("tos_acceptance", "Your agreement to Stripe's terms"),
        ("business_profile.url", "Your website, or a description of what you sell"),
        ("business_profile", "What your business does"),
        ("business_type", "What kind of business you have"),
        ("company", "Details of the company"),
        ("individual", "Details of the owner"),
        ("representative", "Details of the company's representative"),
        ("owners", "Details of the company's owners"),
        ("directors", "Details of the company's directors"),
        ("person", "Details of a person in the business"),
    ];

    /// <summary>Translation keys, each once; what is not known here stays in Stripe's word.</summary>
    public static IReadOnlyList<string> Of(string missing) => [.. missing
        .Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Sentence).Distinct(StringComparer.Ordinal)];

    static string Sentence(string requirement) => Known
        .Where(k => requirement.StartsWith(k.Beginning, StringComparison.Ordinal))
        .Select(k => k.Sentence).FirstOrDefault(requirement);
}

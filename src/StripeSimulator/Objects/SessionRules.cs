namespace Tamias.StripeSimulator.Objects;

/// <summary>What a Checkout Session may not be asked for.</summary>
internal static class SessionRules
{
    static readonly string[] Locales = [.. ("auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it "
        + "ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW").Split(' ')];

    internal static void Check(Call call)
    {
        var given = call.Params;
        CheckMode(given, call.Version);
        given.OneOf("locale", Locales);
        given.OneOf("submit_type", "auto", "book", "donate", "pay", "subscribe");
        given.OneOf("customer_creation", "always", "if_required");
        if (given.Said("success_url") is null) throw ApiError.Required("success_url");
        CheckUrl(given, "success_url");
        CheckUrl(given, "cancel_url");
        CheckPayer(given);
        CheckIntent(given.Child("payment_intent_data") ?? []);
    }

    static void CheckMode(JsonObject given, string version)
    {
        var mode = given.OneOf("mode", "payment", "setup", "subscription") ?? throw ApiError.Required("mode");
        if (mode != "payment") throw ApiError.Invalid(
            "The simulator has Checkout Sessions in payment mode only.", "mode");
        var ui = ApiVersions.TakesOldUiModes(version)
            ? given.OneOf("ui_mode", "hosted", "embedded", "custom")
            : given.OneOf("ui_mode", "hosted_page", "embedded_page", "elements", "form");
        if (ui is not (null or "hosted" or "hosted_page"))
            throw ApiError.Invalid("The simulator has the hosted page only.", "ui_mode");
    }

    static void CheckUrl(JsonObject given, string name)
    {
        if (given.Said(name) is not { } url) return;
        if (!Uri.TryCreate(url.Replace("{CHECKOUT_SESSION_ID}", "id", StringComparison.Ordinal), UriKind.Absolute,
            out var uri) || uri.Scheme is not ("http" or "https"))
            throw ApiError.Invalid("Not a valid URL", name, "url_invalid");
        if (url.Length > 5000) throw ApiError.Invalid("Invalid URL: must be at most 5000 characters",
            name, "url_invalid");
    }

    static void CheckPayer(JsonObject given)
    {
        if (given.Said("customer") is not null && given.Said("customer_email") is not null) throw ApiError.Invalid(
            "You may only specify one of these parameters: customer, customer_email.", "customer");
        if (given.Said("customer") is not null && given.Said("customer_creation") is not null) throw ApiError.Invalid(
            "You may only specify one of these parameters: customer, customer_creation.", "customer");
        if (given.Said("customer_email") is { } email && !LooksLikeEmail(email)) throw ApiError.Invalid(
            $"Invalid email address: {email}", "customer_email", "email_invalid");
        if (given.Said("client_reference_id")?.Length > 200) throw ApiError.Invalid(
            "Invalid string: must be at most 200 characters", "client_reference_id");
    }

    static void CheckIntent(JsonObject given)
    {
        given.OneOf("setup_future_usage", "off_session", "on_session");
        given.OneOf("capture_method", "automatic", "automatic_async");
        if (given.Said("statement_descriptor") is not null) throw ApiError.Invalid("You cannot set "
            + "`statement_descriptor` on a charge with a card; use `statement_descriptor_suffix`.",
            "payment_intent_data[statement_descriptor]");
        if (given.Said("statement_descriptor_suffix") is { } suffix && !FitsStatement(suffix)) throw ApiError.Invalid(
            "The statement descriptor suffix must be at most 22 Latin characters without < > \\ ' \" *.",
            "payment_intent_data[statement_descriptor_suffix]");
    }

    static bool FitsStatement(string suffix) =>
        suffix.Length <= 22 && suffix.All(
            c => c is >= ' ' and <= '~' && !"<>\\'\"*".Contains(c, StringComparison.Ordinal));

    static bool LooksLikeEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && email.LastIndexOf('.') > at + 1 && !email.EndsWith('.')
            && !email.Contains(' ', StringComparison.Ordinal);
    }
}

namespace Tamias.Gateways;

/// <summary>A genuine event, or why the message is not taken.</summary>
public sealed record WebhookReading(WebhookRefusal Refusal, StripeEvent? Event = null);

/// <summary>Why a message is not taken.</summary>
public enum WebhookRefusal
{
    /// <summary>It is genuine.</summary>
    None,

    /// <summary>No secret is known here, so nothing can be believed.</summary>
    NoSecret,
    NoSignature,
    BadSignature,

    /// <summary>Rightly signed, but more than five minutes ago or ahead.</summary>
    TooOld,

    /// <summary>Rightly signed, but not one of Stripe's events.</summary>
    NotAnEvent,

    /// <summary>An event of Stripe's second kind (v2), which this endpoint never asks for.</summary>
    ThinEvent,
}

namespace Tamias.Gateways;

/// <summary>Whether what was asked may have happened.</summary>
public enum StripeTroubleKind
{
    /// <summary>It may have happened: ask again with the same key, or look.</summary>
    Unknown,

    /// <summary>A definite no; asking the same again is in vain.</summary>
    Refused,

    /// <summary>The key is revoked, lacks a permission, or the account has cut us off.</summary>
    NoAccess,

    NotFound,
}

namespace Tamias.Web;

/// <summary>Names the resource with the product's sentences: English is the key, Words.el.resx the Greek.</summary>
public sealed class Words;

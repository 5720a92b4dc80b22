using System;

namespace Quay.Client;

/// <summary>
/// Marks a property of a model whose addresses keep their credentials, since the client sends them again. Code that shows
/// the property must hide them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeepsCredentialsAttribute : Attribute
{
}

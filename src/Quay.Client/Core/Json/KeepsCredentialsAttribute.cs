using System;

namespace Quay.Client;

/// <summary>
/// Marks a field of a model that keeps the credentials in its addresses, since the client sends it again. Whatever shows
/// it hides them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeepsCredentialsAttribute : Attribute
{
}

using System;
using System.Net.Http;

namespace Quay.Client;

/// <summary>The certificate of a server is not trusted. The message states the reason.</summary>
#pragma warning disable CA1032 // It is thrown in one place only, which has both arguments.
internal sealed class UntrustedCertificateException(string problem, Exception inner) : HttpRequestException(problem, inner);
#pragma warning restore CA1032

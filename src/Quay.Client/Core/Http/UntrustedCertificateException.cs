using System;
using System.Net.Http;

namespace Quay.Client;

/// <summary>The certificate of a server is not trusted. The message says why, in plain words.</summary>
#pragma warning disable CA1032 // It is thrown in one place only, which knows both.
internal sealed class UntrustedCertificateException(string problem, Exception inner) : HttpRequestException(problem, inner);
#pragma warning restore CA1032

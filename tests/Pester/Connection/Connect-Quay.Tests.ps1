BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Connect-Quay' {
    BeforeAll {
        $script:endpoint = (Open-SharedRegistry).Endpoint
        $PSDefaultParameterValues = @{ 'Connect-Quay:InformationAction' = 'Ignore' }
    }

    BeforeEach {
        Reset-TestConnection
        Disconnect-Quay
        $script:token = Get-TestToken
    }

    AfterEach {
        $env:QUAY_ENDPOINT = $null
        $env:QUAY_TOKEN = $null
    }

    It 'connects with a token and writes nothing' {
        Connect-Quay $endpoint -Token (ConvertTo-TestSecret $token) | Should -BeNullOrEmpty
        $session = Get-QuaySession
        $session.User | Should -Be 'admin'
        $session.Endpoint | Should -Be "$endpoint/"
        $session.Authentication | Should -Be 'Token'
    }

    It 'writes the connected user to the host only' {
        $said = Connect-Quay $endpoint $token -InformationAction Continue 6>&1
        $said | Should -BeOfType [System.Management.Automation.InformationRecord]
        $said.Tags | Should -Contain 'PSHOST'
        "$said" | Should -Be "Connected to $endpoint/ as admin."
    }

    It 'takes address and token from the environment' {
        $env:QUAY_ENDPOINT = $endpoint
        $env:QUAY_TOKEN = "$token "
        Connect-Quay
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'prefers parameters to environment variables' {
        $env:QUAY_ENDPOINT = 'https://registry.invalid'
        $env:QUAY_TOKEN = 'wrong'
        Connect-Quay $endpoint $token
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'takes the token as <Form>' -ForEach @(
        @{ Form = 'text'; Make = { param($text) $text } }
        @{ Form = 'a protected string'; Make = { param($text) , (ConvertTo-TestSecret $text) } }
        @{ Form = 'a credential'; Make = { param($text) New-TestCredential -User anybody -Text $text } }
        @{ Form = 'what a vault returns'; Make = { param($text) [pscustomobject]@{ Name = 'quay'; SecretValue = ConvertTo-TestSecret $text } } }
    ) {
        Connect-Quay $endpoint -Token (& $Make $token)
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'takes the address with the path of the API' {
        Connect-Quay "$endpoint/api/v1" $token
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'signs in with user name and password' {
        Connect-Quay $endpoint -Credential (New-TestCredential -User alice -Text password)
        $session = Get-QuaySession
        $session.User | Should -Be 'alice'
        $session.Authentication | Should -Be 'Password'
        New-QuayRobot mine | Should -Not -BeNullOrEmpty
        (Get-RegistryRequest).hasAuthorization | Should -Not -Contain $true
    }

    It 'verifies the password again if the registry demands a fresh login' {
        Connect-Quay $endpoint -Credential (New-TestCredential -User admin -Text password)
        $null = Invoke-RegistryControl 'Post expire-fresh-logins'
        (Get-QuayOrganization -Superuser).Count | Should -Be 3
        (Get-RegistryRequest).operationId | Should -Contain 'verifyUser'
    }

    It 'connects with a token that may not read its user' {
        Connect-Quay $endpoint (Get-TestToken readonly)
        (Get-QuaySession).User | Should -BeNullOrEmpty
        (Get-QuayTag acme/web).Name | Should -Be 'latest'
    }

    It 'leaves the existing session of the registry open when it is refused' {
        Connect-TestRegistry
        Assert-QuayError { Connect-Quay $endpoint wrong } -Id QuayUnauthenticated -Category AuthenticationError -Target $endpoint -Message '*Connect-Quay*'
        Assert-QuayError { Connect-Quay $endpoint (Get-TestToken expired) } -Id QuayUnauthenticated -Category AuthenticationError
        Assert-QuayError { Connect-Quay $endpoint -Credential (New-TestCredential -User alice -Text wrong) } -Id QuayUnauthenticated -Category AuthenticationError
        (Get-QuaySession -Default).User | Should -Be 'admin'
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'leaves no default session when another registry cannot be connected: <Case>' -ForEach @(
        @{ Case = 'not there'; Connect = { Connect-Quay https://registry.invalid $token -MaximumRetryCount 0 } }
        @{ Case = 'refused'; Connect = { Connect-Quay $other.Endpoint wrong } }
        @{ Case = 'no token'; Connect = { Connect-Quay registry.invalid } }
        @{ Case = 'an empty variable for the token'; Connect = { Connect-Quay registry.invalid -Token $null } }
        @{ Case = 'an empty variable for the address'; Connect = { Connect-Quay -Endpoint $null -Token $token } }
        @{ Case = 'no address'; Connect = { Connect-Quay ftp://registry.invalid $token } }
        @{ Case = 'a file that is not there'; Connect = { Connect-Quay registry.invalid $token -CaCertificate ./none.pem } }
        @{ Case = 'a first user'; Connect = { Initialize-QuayRegistry registry.invalid (New-TestCredential -User a -Text b) a@example.com -MaximumRetryCount 0 -Confirm:$false } }
    ) {
        $other = Open-TestRegistry
        try {
            $session = Connect-TestRegistry -Registry (Open-SharedRegistry) -PassThru
            { & $Connect } | Should -Throw
            Get-QuaySession -Default | Should -BeNullOrEmpty
            Assert-QuayError { Get-QuayOrganization } -Id QuayNotConnected -Category ConnectionError -Message '*default session*registry*'
            (Get-QuaySession).Name | Should -Be 'registry'
            (Get-QuayOrganization -Session $session).Count | Should -Be 2
        }
        finally {
            Close-TestRegistry $other
        }
    }

    It 'reports that robots and docker tokens cannot use the API: <User>' -ForEach @(
        @{ User = 'acme+ci'; Message = '*acme+ci*robot*cannot use the API*-Token*-Credential*' }
        @{ User = '$app'; Message = '*app token*cannot use the API*' }
        @{ User = '$oauthtoken'; Message = '*-Token*' }
    ) {
        Assert-QuayError { Connect-Quay $endpoint -Credential (New-TestCredential -User $User -Text x) } -Id QuayInvalidInput -Category InvalidArgument -Message $Message
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'lets a user sign in with an e-mail address that has a plus sign' {
        Assert-QuayError { Connect-Quay $endpoint -Credential (New-TestCredential -User a+b@example.com -Text x) } -Id QuayUnauthenticated -Category AuthenticationError
    }

    It 'explains the refusal of a robot token' {
        Assert-QuayError { Connect-Quay $endpoint ('A1B2' * 16) } -Id QuayUnauthenticated -Category AuthenticationError -Message '*does not accept*robot*cannot use the API*'
    }

    It 'explains why a whole Authorization header is refused: <_>' -ForEach 'Bearer abc', 'bearer abc', 'Authorization: Bearer abc', 'Basic abc' {
        Assert-QuayError { Connect-Quay $endpoint $_ } -Id QuayInvalidInput -Category InvalidArgument -Message "*begins with the word '*'*after the word*"
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'detects plain http within seconds, and suggests it' {
        $address = $endpoint -replace '^http://'
        $clock = [Diagnostics.Stopwatch]::StartNew()
        Assert-QuayError { Connect-Quay $address $token } -Id QuayNetwork -Category ResourceUnavailable -Message "*answers plain http, not https*use $endpoint."
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 20
        # The credentials were not sent.
        Get-RegistryRequest | Where-Object authorization | Should -BeNullOrEmpty
        Get-QuaySession -Default | Where-Object User | Should -BeNullOrEmpty
    }

    It 'detects plain http of a server that does not answer a handshake' {
        # The server reads a line before it answers; a TLS handshake has no line.
        $listener = New-Object Net.Sockets.TcpListener([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $serve = [powershell]::Create().AddScript({
                param($listener)
                $open = @()
                while ($true) {
                    $client = $listener.AcceptTcpClient()
                    $open += $client
                    $stream = $client.GetStream()
                    if ($stream.ReadByte() -eq 22) { continue }
                    $answer = [Text.Encoding]::ASCII.GetBytes("HTTP/1.1 301 Moved`r`nContent-Length: 0`r`n`r`n")
                    $stream.Write($answer, 0, $answer.Length)
                }
            }).AddArgument($listener)
        $null = $serve.BeginInvoke()
        try {
            $port = $listener.LocalEndpoint.Port
            Assert-QuayError { Connect-Quay "localhost:$port" $token } -Id QuayNetwork -Category ResourceUnavailable -Message "*plain http*use http://localhost:$port."
        }
        finally {
            $listener.Stop()
            $serve.Dispose()
        }
    }

    It 'ends a script that cannot connect, with any error preference' {
        { Connect-Quay $endpoint wrong -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'QuayUnauthenticated,*'
    }

    It 'reports missing parameters' {
        Assert-QuayError { Connect-Quay -Token $token } -Id QuayInvalidInput -Category InvalidArgument -Message '*QUAY_ENDPOINT*'
        Assert-QuayError { Connect-Quay $endpoint } -Id QuayInvalidInput -Category InvalidArgument -Message '*QUAY_TOKEN*'
    }

    It 'reports that the environment variable for the token is not set' {
        { Connect-Quay registry.example.com -Token $env:QUAYPS_NO_SUCH_VARIABLE } | Should -Throw '*-Token is empty*'
    }

    It 'refuses <Address>' -ForEach @(
        @{ Address = 'ftp://registry.invalid' }
        @{ Address = 'not an address' }
        @{ Address = 'https://user:secret@registry.invalid' }
        @{ Address = 'http://registry.invalid' }
    ) {
        Assert-QuayError { Connect-Quay $Address $token } -Id QuayInvalidInput -Category InvalidArgument -Target ($Address -replace 'user:secret', '*****')
        Get-QuaySession -Default | Should -BeNullOrEmpty
    }

    It 'limits the size of responses, and continues with the next item' {
        Connect-Quay $endpoint $token -MaximumResponseSize 4KB
        (Get-QuaySession).MaximumResponseSize | Should -Be 4096
        $failures = $null
        $read = 'acme/app', 'acme/web' | Get-QuayTag -ErrorVariable failures -ErrorAction SilentlyContinue
        @($read.Repository | Select-Object -Unique) | Should -Be 'acme/web'
        $failures.FullyQualifiedErrorId | Should -Be 'QuayAnswerTooLarge,QuayPS.GetQuayTagCommand'
        $failures.CategoryInfo.Category | Should -Be LimitsExceeded
    }

    It 'allows plain http to another host only with -AllowUnencrypted' {
        Assert-QuayError {
            Connect-Quay http://registry.invalid $token -AllowUnencrypted -MaximumRetryCount 0
        } -Id QuayNetwork -Category ResourceUnavailable -Target http://registry.invalid
    }

    It 'reports an unreachable registry' {
        $gone = Open-TestRegistry -Seed empty
        Close-TestRegistry $gone
        Assert-QuayError { Connect-Quay $gone.Endpoint $token -MaximumRetryCount 0 } -Id QuayNetwork -Category ResourceUnavailable -Target $gone.Endpoint
    }

    It 'reports a server that is no registry' {
        Add-RegistryFault @{ effect = 'htmlPage' }
        Assert-QuayError { Connect-Quay $endpoint $token } -Id QuayUnexpectedAnswer -Category InvalidData -Target $endpoint
    }

    It 'ends at the timeout' {
        Add-RegistryFault @{ latencyMs = 60000 }
        Assert-QuayError { Connect-Quay $endpoint $token -TimeoutSec 1 } -Id QuayTimeout -Category OperationTimeout -Target $endpoint -Message '*TimeoutSec*'
    }

    It 'sends a user agent' {
        Connect-Quay $endpoint $token
        $version = (Get-Module QuayPS).Version
        (Get-RegistryRequest)[-1].userAgent | Should -BeLike "QuayPS/$version (*)"
        (Get-RegistryRequest)[-1].requestedWith | Should -Be 'XMLHttpRequest'
    }

    It 'writes the session with -PassThru, which other commands take' {
        $session = Connect-Quay $endpoint (Get-TestToken normal) -PassThru
        Connect-TestRegistry
        (Get-QuayOrganization -Session $session).Name | Should -Be 'acme', 'initech'
        (Get-QuayOrganization).Name | Should -Be 'acme', 'globex'
    }

    It 'takes retry settings, also after connecting' {
        $session = Connect-Quay $endpoint $token -MaximumRetryCount 1 -RetryIntervalSec 0.01 -PassThru
        Clear-RegistryRequest
        Add-RegistryFault @{ status = 503 }
        Get-QuayTag acme/app -ErrorAction SilentlyContinue
        @(Get-RegistryRequest).Count | Should -Be 2
        Clear-RegistryRequest
        $session.MaximumRetryCount = 0
        Get-QuayTag acme/app -ErrorAction SilentlyContinue
        @(Get-RegistryRequest).Count | Should -Be 1
    }
}

Describe 'TLS' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $PSDefaultParameterValues = @{ 'Connect-Quay:InformationAction' = 'Ignore' }
        $script:registry = Open-TestRegistry -Https
        $script:token = $registry.Tokens.superuser
        $script:certificate = Join-Path $TestDrive 'ca.pem'
        Set-Content -Path $certificate -Value $registry.Certificate -Encoding Ascii
    }

    AfterEach {
        foreach ($session in Get-QuaySession) {
            Disconnect-Quay -Session $session
        }
    }

    AfterAll {
        Close-TestRegistry $registry
    }

    It 'refuses a certificate that nobody vouches for' {
        Assert-QuayError { Connect-Quay $registry.Endpoint $token } -Id QuayNetwork -Category ResourceUnavailable -Target $registry.Endpoint -Message '*is not trusted: *-CaCertificate.'
    }

    It 'does not ask again whom it does not trust' {
        $script:told = @()
        $null = Get-CommandError { Connect-Quay $registry.Endpoint $token -Verbose 4>&1 | ForEach-Object { $script:told += "$_" } }
        $told -like '*no answer*' | Should -HaveCount 1
        "$told" | Should -Not -BeLike '*Repetition*'
    }

    It 'accepts any certificate where told to' {
        Connect-Quay $registry.Endpoint $token -SkipCertificateCheck
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'accepts what the given certificate vouches for' {
        Connect-Quay $registry.Endpoint $token -CaCertificate $certificate
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'takes the path of the certificate as PowerShell writes it' {
        Push-Location $TestDrive
        try {
            Connect-Quay $registry.Endpoint $token -CaCertificate ./ca.pem
            (Get-QuaySession -Default).User | Should -Be 'admin'
        }
        finally {
            Pop-Location
        }
    }

    It 'refuses a file that holds no certificate, or is not there' {
        $nonsense = Join-Path $TestDrive 'nonsense.pem'
        Set-Content -Path $nonsense -Value 'nothing'
        Assert-QuayError { Connect-Quay $registry.Endpoint $token -CaCertificate $nonsense } -Id QuayInvalidInput -Category InvalidArgument -Message '*nonsense.pem*'
        Assert-QuayError { Connect-Quay $registry.Endpoint $token -CaCertificate "$nonsense.gone" } -Id QuayFile -Category OpenError -Message '*nonsense.pem.gone*'
    }
}

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

    It 'refuses an untrusted certificate' {
        Assert-QuayError { Connect-Quay $registry.Endpoint $token } -Id QuayNetwork -Category ResourceUnavailable -Target $registry.Endpoint -Message '*is not trusted: *-CaCertificate.'
    }

    It 'does not retry after an untrusted certificate' {
        $script:told = @()
        $null = Get-CommandError { Connect-Quay $registry.Endpoint $token -Verbose 4>&1 | ForEach-Object { $script:told += "$_" } }
        $told -like '*no response*' | Should -HaveCount 1
        "$told" | Should -Not -BeLike '*Retry*'
    }

    It 'accepts any certificate with -SkipCertificateCheck' {
        Connect-Quay $registry.Endpoint $token -SkipCertificateCheck
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'accepts a certificate issued by the given authority' {
        Connect-Quay $registry.Endpoint $token -CaCertificate $certificate
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'resolves the path of the certificate as a PowerShell path' {
        Push-Location $TestDrive
        try {
            Connect-Quay $registry.Endpoint $token -CaCertificate ./ca.pem
            (Get-QuaySession -Default).User | Should -Be 'admin'
        }
        finally {
            Pop-Location
        }
    }

    It 'refuses a missing file and a file without a certificate' {
        $nonsense = Join-Path $TestDrive 'nonsense.pem'
        Set-Content -Path $nonsense -Value 'nothing'
        Assert-QuayError { Connect-Quay $registry.Endpoint $token -CaCertificate $nonsense } -Id QuayInvalidInput -Category InvalidArgument -Message '*nonsense.pem*'
        Assert-QuayError { Connect-Quay $registry.Endpoint $token -CaCertificate "$nonsense.gone" } -Id QuayFile -Category OpenError -Message '*nonsense.pem.gone*'
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Several names' {
    BeforeEach { Reset-TestConnection }

    It 'are read in the given order' {
        (Get-QuayTag acme/app nightly, v1.*, latest).Name | Should -Be 'nightly', 'v1.1.0', 'v1.0.0', 'latest'
        (Get-QuayTag acme/web, acme/app latest).Repository | Should -Be 'acme/web', 'acme/app'
    }

    It 'give one error for each missing one, in its place' {
        $written = Get-QuayTag acme/app latest, missing, nightly 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'latest', 'acme/app:missing', 'nightly'
    }

    It 'are changed like the same names from the pipeline' {
        Remove-QuayTag acme/app build-0001, build-0002 -Confirm:$false
        'build-0003', 'build-0004' | Remove-QuayTag acme/app -Confirm:$false
        (Get-RegistryRequest -Change).path | Should -Be @(1..4 | ForEach-Object { "/api/v1/repository/acme/app/tag/build-000$_" })
    }

    It 'are texts from the pipeline: object names if the parent is an argument, and parent names otherwise' {
        ('latest', 'nightly' | Get-QuayTag acme/app).Name | Should -Be 'latest', 'nightly'
        ('acme/web', 'acme/tools/builder' | Get-QuayTag -Name latest).Repository | Should -Be 'acme/web', 'acme/tools/builder'
        @('acme/web' | Get-QuayTag).Count | Should -Be @(Get-QuayTag acme/web).Count
    }

    It 'are taken from rows' {
        'Repository,Name,SourceTag', 'acme/app,one,latest', 'acme/app,two,latest' | ConvertFrom-Csv | New-QuayTag | ForEach-Object Name | Should -Be 'one', 'two'
    }

    It 'are refused in a list if PowerShell converted them to numbers, which may change them' {
        { Remove-QuayTag acme/app 1.10, 1.20 -Confirm:$false } | Should -Throw "*'1.1'*" -ErrorId 'ParameterArgumentTransformationError,*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        @(Get-CommandError { Remove-QuayTag acme/app '1.10', '1.20' -Confirm:$false }).TargetObject | Should -Be acme/app:1.10, acme/app:1.20
        (Get-CommandError { Remove-QuayTag acme/app 1.10 -Confirm:$false }).TargetObject | Should -Be acme/app:1.10
    }
}

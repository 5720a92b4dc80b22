Describe 'Objects in the pipeline that have no matching name' {
    BeforeDiscovery {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        # All parameters that take texts from the pipeline by value.
        $parameters = foreach ($command in Get-Command -Module QuayPS) {
            foreach ($parameter in $command.Parameters.Values) {
                $type = if ($parameter.ParameterType.IsArray) { $parameter.ParameterType.GetElementType() } else { $parameter.ParameterType }
                if ($type -eq [string] -and ($parameter.Attributes | Where-Object { $_ -is [Parameter] -and $_.ValueFromPipeline })) {
                    @{ Command = $command.Name; Parameter = $parameter.Name }
                }
            }
        }
    }

    BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

    BeforeEach { Reset-TestConnection }

    It 'are never converted to a name: <Command> -<Parameter>' -ForEach $parameters {
        # Binds without running the command: the transformation attribute converts the value.
        $attributes = (Get-Command $Command).Parameters[$Parameter].Attributes | Where-Object { $_ -is [System.Management.Automation.ArgumentTransformationAttribute] }
        $things = @(
            [pscustomobject]@{ Unlike = 1 }
            @{ Unlike = 1 }
            [ordered]@{ Unlike = 1 }
            (Get-Item $PSCommandPath)
            (Get-QuaySession)
            # An object with a repository name is accepted by parameters that name a repository.
            if (-not $attributes.Property) { Get-QuayTag acme/app latest }
            [datetime]'2026-03-05'
            $true
            [DBNull]::Value
            { 'acme' }
            , @(@{ Unlike = 1 })
        )
        foreach ($thing in $things) {
            { $attributes.Transform($ExecutionContext, $thing) } | Should -Throw '*is not a name*'
        }

        foreach ($text in 'acme', 2024, [long]5, [decimal]12345678901234567890, [char]'x', [guid]::Empty, [version]'1.2', (Get-Content $PSCommandPath -TotalCount 1)) {
            "$($attributes.Transform($ExecutionContext, $text))" | Should -BeExactly "$text"
        }

        # As numbers they have lost their text: 1.10 is 1.1.
        foreach ($number in 1.10, 1.0, [float]1.5, [decimal]1.10, [psobject]2.50, 1e20, @(1.10, 1.20)) {
            { $attributes.Transform($ExecutionContext, $number) } | Should -Throw '*in quotes*'
        }
    }

    It 'bind by their properties: <Name>' -ForEach @(
        @{ Name = 'New-QuayRepository'; Row = 'Repository,Description', 'acme/c1,x'; Run = { $input | New-QuayRepository }; Path = '/api/v1/repository' }
        @{ Name = 'Remove-QuayRepository'; Row = 'Repository', 'acme/web'; Run = { $input | Remove-QuayRepository -Confirm:$false }; Path = '/api/v1/repository/acme/web' }
        @{ Name = 'New-QuayTeam'; Row = 'Organization,Name', 'acme,t9'; Run = { $input | New-QuayTeam -Role Member }; Path = '/api/v1/organization/acme/team/t9' }
        @{ Name = 'New-QuayRobot'; Row = 'Organization,Name', 'acme,r9'; Run = { $input | New-QuayRobot }; Path = '/api/v1/organization/acme/robots/r9' }
        @{ Name = 'New-QuayOrganization'; Row = 'Name,Email', 'o9,o9@example.com'; Run = { $input | New-QuayOrganization }; Path = '/api/v1/organization/' }
        @{ Name = 'New-QuayUser'; Row = 'Name,Email', 'u9,u9@example.com'; Run = { $input | New-QuayUser }; Path = '/api/v1/superuser/users/' }
        @{ Name = 'Remove-QuayUser'; Row = 'Name', 'carol'; Run = { $input | Remove-QuayUser -Confirm:$false }; Path = '/api/v1/superuser/users/carol' }
    ) {
        $null = $Row | ConvertFrom-Csv | & $Run
        $changes = @(Get-RegistryRequest -Change)
        $changes.path | Should -Be $Path
        $changes.status | Should -BeLessThan 300
    }

    It 'are refused if they have no matching property' {
        $failures = Get-CommandError { [pscustomobject]@{ Unlike = 1 } | Remove-QuayRepository -Confirm:$false }
        @($failures).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'InputObjectMissingMandatory*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'are bound by their repository to parameters that name a repository' {
        'Repository,Unlike', 'acme/web,1' | ConvertFrom-Csv | Copy-QuayRepositoryPermission acme/app
        (Get-QuayRepositoryPermission acme/web).Name | Should -Contain 'developers'
    }

    It 'may be numbers, which are taken as names' {
        $null = 2024 | New-QuayOrganization -Email y@example.com
        (Get-QuayOrganization 2024).Name | Should -Be '2024'
    }
}
